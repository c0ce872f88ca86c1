// Options that are made once: a signal in them would end all calls but the first.
const express = require('express');

const app = express();

const options = { headers: { accept: 'application/json' } };

app.get('/rates', async (req, res) => {
  const answer = await fetch('https://rates.example/latest', options);
  //                   ^^^^^ finding low: `fetch` waits for the other server
  //                   ^^^^^ refused timeout: The options are put together elsewhere: set it there.
  res.json(await answer.json());
});

app.get('/news', async (req, res) => {
  const own = { headers: { accept: 'application/json' } };
  const read = async (address, given) => (await fetch(address, given)).json();
  res.json(await Promise.all([read('https://news.example/a', own), read('https://news.example/b', own)]));
});
