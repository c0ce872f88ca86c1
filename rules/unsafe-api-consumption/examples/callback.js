const request = require('request');
const { Pool } = require('pg');

const pool = new Pool();

exports.city = (address) => {
  request({ uri: 'https://places.example/find', json: true }, (error, response, body) => {
    if (error) return;
    pool.query("update addresses set city = '" + body.city + "' where id = " + Number(address));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `city` of another service's answer becomes part of a SQL text
  });
};
