import { Hono } from 'hono';
import { config } from './config';

const app = new Hono();

app.get('/settings', (c) => c.json(config.database));
//                                 ^^^^^^^^^^^^^^^ finding high: The environment variable `DATABASE_PASSWORD` leaves with the answer. Send only what the client needs, field by field.
app.get('/region', (c) => c.json({ region: config.region }));
app.get('/diagnostics', (c) => c.text(`running with ${config.jwtSecret}`));
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The environment variable `JWT_SECRET` leaves with the answer. Send only what the client needs, field by field.
