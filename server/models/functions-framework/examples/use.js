const functions = require('@google-cloud/functions-framework');

functions.http('greet', (req, res) => {
//<^^^^^^^^^^^^^^^^^^^ route * /greet
  res.send(`Hello ${req.query.name || req.body.name}`);
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink typed-html
  //                ^^^^^^^^^ source query
  //                                  ^^^^^^^^ source body
});

functions.cloudEvent('store', (event) => {
  console.log(event.data);
});
