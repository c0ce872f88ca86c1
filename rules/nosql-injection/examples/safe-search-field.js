const { Client } = require('@elastic/elasticsearch');
const fastify = require('fastify')();

const client = new Client({ node: 'http://localhost:9200' });

// A field that is named as the text of a script is: what stands there is compared.
fastify.get('/links/*', async (request, reply) => {
  const source = request.params['*'];
  const found = await client.search({
    index: 'links',
    query: { match: { source: { query: source, fuzziness: 'AUTO' } } },
  });
  const [first] = found.hits.hits;
  if (!first) return reply.code(404).send({ error: 'no such link' });
  return { title: first._source.title };
});

fastify.listen({ port: 3000 });
