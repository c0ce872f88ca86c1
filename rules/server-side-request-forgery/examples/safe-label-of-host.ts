import express from 'express';
import helmet from 'helmet';

const app = express();
app.use(helmet());

// The first part of a host holds neither a slash nor a number sign, so that the rest of the host stays what it is.
app.get('/spaces', async (request, response) => {
  const { hostname, pathname } = new URL(String(request.query.page));
  const match = hostname.match(/^([^.]+)\.pages\.example$/);
  if (!match) return response.sendStatus(400);
  const space = match[1];
  const found = await fetch(`https://${space}.pages.example.com/api/spaces`, {
    method: 'POST',
    body: JSON.stringify({ slug: pathname.slice(1) }),
    signal: AbortSignal.timeout(5000),
  });
  response.sendStatus(found.ok ? 204 : 404);
});
