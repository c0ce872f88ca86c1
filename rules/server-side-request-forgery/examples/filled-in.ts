// A key is put in the place of a sign of an address that other code gives, which mostly says the host before it.
import express from 'express';
import { explorers } from './explorers';

const app = express();

app.get('/sources/:chain/:key', async (request, response) => {
  const explorer = explorers.of(request.app);
  const answer = await fetch(explorer.address.replace('${KEY}', request.params.key));
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The path parameter `key` of the request decides which address the server asks
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hosts: The address is no plain name that can be tested before it is used.
  response.json(await answer.json());
});

// As it is written down, it is the end of a path.
app.get('/covers/:number', async (request, response) => {
  const answer = await fetch('https://covers.example.com/{number}.jpg'.replace('{number}', request.params.number));
  response.type('image/jpeg').send(Buffer.from(await answer.arrayBuffer()));
});
app.listen(3000);
