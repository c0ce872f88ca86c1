import { Router } from 'express';
import { DocumentStore } from './store.js';

const router = Router();
const store = new DocumentStore('/srv/documents');

router.get('/documents/:tenant/:id', async (request, response) => {
  const { tenant, id } = request.params;
  const text = await store.read(tenant, `${id}.json`);
  response.json(JSON.parse(text));
});

router.put('/documents/:tenant', async (request, response) => {
  await store.write(request.params.tenant, request.body.name, JSON.stringify(request.body.content));
  response.sendStatus(204);
});

export default router;
