// A program of its own beside the service, which asks it whether it is well.
const https = require('node:https');

https.get({ host: 'localhost', path: '/health', rejectUnauthorized: false }, (answer) => {
  //                                                                ^^^^^ finding low: The certificate of the other side is not checked
  //                                                                ^^^^^ refused setting: on the same machine
  process.exit(answer.statusCode === 200 ? 0 : 1);
});
