const request = require('request');
const { Pool } = require('pg');

const pool = new Pool();

exports.city = (address) => {
  request({ uri: 'https://places.example/find', json: true }, (error, response, body) => {
    if (error) return;
    pool.query("update addresses set city = $1 where id = $2", [body.city, Number(address)]);
  });
};
