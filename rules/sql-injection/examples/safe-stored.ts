// What is stored was held against something that leaves no sign of SQL, or is read from another field or table.
import express from 'express';
import { Pool } from 'pg';
import { z } from 'zod';

const Device = z.object({ serial: z.uuid(), kind: z.enum(['phone', 'tablet']) });
const pool = new Pool();
const app = express();
app.use(express.json());

app.post('/devices', async (request, response) => {
  const { serial, kind } = Device.parse(request.body);
  await pool.query('insert into devices (serial, kind, seen) values ($1, $2, now())', [serial, kind]);
  response.sendStatus(201);
});

app.get('/devices/:id/logs', async (request, response) => {
  const { rows } = await pool.query('select serial, kind, seen from devices where id = $1', [request.params.id]);
  const [device] = rows;
  const logs = await pool.query(`select line from logs_${device.kind} where serial = '${device.serial}' limit 20`);
  const later = await pool.query(`select line from logs where at > '${device.seen}' limit 20`);
  response.json({ logs: logs.rows, later: later.rows });
});

app.get('/shops/:id', async (request, response) => {
  const { rows } = await pool.query('select kind from shops where id = $1', [request.params.id]);
  const offers = await pool.query(`select title from offers where kind = '${rows[0].kind}' limit 20`);
  response.json(offers.rows);
});
