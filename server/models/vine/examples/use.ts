import vine from '@vinejs/vine';
import express from 'express';

const app = express();

const book = vine.compile(
  vine.object({
    title: vine.string().trim().maxLength(200),
    pages: vine.number().withoutDecimals().min(1).optional(),
    kind: vine.enum(['novel', 'essay']),
    tags: vine.array(vine.string().alphaNumeric()),
  }),
);

app.post('/books', async (request, response) => {
  const data = await book.validate(request.body);
//                   ^^^^^^^^^^^^^ validator
  response.json(data);
});

app.put('/books', async (request, response) => {
  const data = await vine.validate({ schema: vine.object({ title: vine.string() }), data: request.body });
//                   ^^^^^^^^^^^^^ validator
  response.json(data);
});
