const { exec } = require('child_process');

exports.run = function (event, context, callback) {
  const body = JSON.parse(event.body);
  exec('node jobs/' + body.job + '.js', (error, output) => {
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
    if (error) return callback(null, { statusCode: 500, body: 'failed' });
    callback(null, { statusCode: 200, body: output });
  });
};
