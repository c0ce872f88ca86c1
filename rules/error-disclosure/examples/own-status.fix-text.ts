// Whoever throws says by the status what the client is told; what nobody expected is told as well.
import express from 'express';
import { readShelf } from './shelves';

const app = express();

app.get('/shelves/:id', async (request, response) => {
  try {
    response.json(await readShelf(request.params.id));
  } catch (error: any) {
    const { message, statusCode = 500 } = error;
    console.error(error);
    response.status(statusCode).json({ error: statusCode < 500 ? message : 'Internal Server Error' });
  }
});

app.delete('/shelves/:id', async (request, response) => {
  try {
    response.json(await readShelf(request.params.id));
  } catch (error: any) {
    const status = error.statusCode || 500;
    response.status(status).send(error.message);
  }
});
app.listen(3000);
