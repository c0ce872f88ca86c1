const Redis = require('ioredis');
const { createClient } = require('redis');

const cache = new Redis();
const client = createClient();

exports.count = async (script, key) => {
  await cache.eval(script, 1, key);
  //               ^^^^^^ sink query-text
  await client.eval(script, { keys: [key] });
  //                ^^^^^^ sink query-text
};
