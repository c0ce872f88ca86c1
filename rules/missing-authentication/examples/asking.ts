import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { parse } from 'team-config-parser';

const app = express();
const pipelines = new Map<string, { name: string }>();

function requireAccount(request: Request, response: Response, next: NextFunction) {
  try {
    jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.status(401).end();
  }
}

app.post('/pipelines', requireAccount, (request, response) => {
  pipelines.set(crypto.randomUUID(), { name: String(request.body.name) });
  response.end();
});
app.delete('/pipelines/:id', requireAccount, (request, response) => {
  pipelines.delete(String(request.params.id));
  response.end();
});
app.put('/pipelines/:id/owner', requireAccount, (request, response) => {
  pipelines.set(String(request.params.id), { name: String(request.body.owner) });
  response.end();
});
app.post('/pipelines/:id/runs', requireAccount, (request, response) => {
  pipelines.set(String(request.params.id), { name: 'running' });
  response.end();
});
app.patch('/pipelines/:id', (request, response) => {
//<^^^^^^^^^^^^^^^^^^^^^^^ finding high: `PATCH /pipelines/:id` answers without authentication
  pipelines.set(String(request.params.id), { name: String(request.body.name) });
  response.end();
});

// They are sent data and answer what it comes to; nothing is kept.
app.post('/validator', async (request, response) => {
//<^^^^^^^^^^^^^^^^^^ finding low: `POST /validator` answers without authentication
  response.json(await parse({ yaml: request.body.yaml }));
});
app.post('/pipelines/check', (request, response) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `POST /pipelines/check` answers without authentication
  const name = String(request.body.name);
  response.json({ free: ![...pipelines.values()].some((each) => each.name === name) });
});

// What it is about, no guarded route of the router is.
app.post('/notices', (request, response) => {
//<^^^^^^^^^^^^^^^^ finding medium: `POST /notices` answers without authentication
  pipelines.clear();
  response.end();
});

app.listen(3000);
