import express from 'express';

export const app = express();

app.get('/books/:id', async (request, response) => {
  try {
    response.json(await find(request.params.id));
  } catch (error) {
    response.status(error.status).json({ error: 'none' });
  }
});

async function find(id) {
  return { id };
}
