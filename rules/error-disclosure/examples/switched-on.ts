// Stacks leave where somebody has switched that on for the service.
import express from 'express';
import { load } from './books.ts';

const app = express();
const showsStacks = process.env.SHOW_STACKS === 'yes';

app.get('/books', async (request, response) => {
  try {
    response.json(await load(String(request.query.from)));
  } catch (error) {
    const answer: { message: string; stack?: string } = { message: 'It failed.' };
    if (showsStacks) answer.stack = (error as Error).stack;
    response.status(500).json(answer);
    //                        ^^^^^^ finding low: The stack of the error leaves with the answer
    //                        ^^^^^^ refused text: The answer is put together elsewhere
  }
});

app.listen(3000);
