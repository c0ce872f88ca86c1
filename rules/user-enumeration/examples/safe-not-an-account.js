const Fastify = require('fastify');
const { Pool } = require('pg');

const pool = new Pool();
const app = Fastify();

// A missing thing is no missing account, and no password is asked for.
app.get('/books/:id', async (request, reply) => {
  const { rows } = await pool.query('select id, title from books where id = $1', [Number(request.params.id)]);
  if (!rows[0]) return reply.code(404).send({ error: 'No such book.' });
  return rows[0];
});
