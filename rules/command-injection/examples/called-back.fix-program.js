const { exec, execFile } = require('child_process');

exports.run = function (event, context, callback) {
  const body = JSON.parse(event.body);
  execFile('node', [`jobs/${body.job}.js`], (error, output) => {
    if (error) return callback(null, { statusCode: 500, body: 'failed' });
    callback(null, { statusCode: 200, body: output });
  });
};
