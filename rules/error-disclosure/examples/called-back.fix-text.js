const { Client } = require('pg');

exports.list = (event, context, callback) => {
  const client = new Client();
  client.query('SELECT id FROM books LIMIT 10', (error, result) => {
    if (error) {
      console.error(error);
      callback(null, { statusCode: 500, body: JSON.stringify({ stack: 'Internal Server Error' }) });
      return;
    }
    callback(null, { statusCode: 200, body: JSON.stringify(result.rows) });
  });
};
