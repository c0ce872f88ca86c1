import express from 'express';
import { Flow } from './flow.js';

const app = express();
app.use(express.json());

app.post('/flows', async (request, response) => {
  const { name, active } = request.body;
  response.json(await Flow.add({ name, active }));
});

app.patch('/flows/:id', async (request, response) => {
  response.json(await Flow.query().patchAndFetchById(Number(request.params.id), { name: request.body.name }));
});

app.listen(3000);
