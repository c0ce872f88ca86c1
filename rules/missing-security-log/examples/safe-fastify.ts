import bcrypt from 'bcrypt';
import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import { Pool } from 'pg';

const pool = new Pool();
const app = Fastify({ logger: true });
await app.register(rateLimit, { max: 10 });

// Each request is logged with its status.
app.post<{ Body: { email: string; password: string } }>('/login', async (request, reply) => {
  const { email, password } = request.body;
  const { rows } = await pool.query('select id, hash from users where email = $1', [String(email)]);
  if (!rows[0] || !(await bcrypt.compare(password, rows[0].hash))) return reply.code(401).send({ error: 'refused' });
  return { id: rows[0].id };
});

app.listen({ port: 3000 }).then(() => app.log.info('ready'));
