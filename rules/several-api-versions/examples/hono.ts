import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';

const v1 = new Hono();
v1.get('/reports', (c) => c.json([]));
//<^^^^^^^^^^^^^^ finding medium: `GET /v1/reports` answers without the authentication that `GET /v2/reports` asks for

const v2 = new Hono();
v2.use(bearerAuth({ token: process.env.TOKEN ?? '' }));
v2.get('/reports', (c) => c.json([]));

const app = new Hono();
app.route('/v1', v1);
app.route('/v2', v2);
export default app;
