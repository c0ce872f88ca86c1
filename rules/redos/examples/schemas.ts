// Schemas hold data against patterns before anything else looks at it.
import Fastify from 'fastify';
import { z } from 'zod';

const Page = z.object({
  slug: z.string().regex(/^([a-z]+-?)*$/),
  //                     ^^^^^^^^^^^^^^^ finding medium: twice as long for each further sign in what a schema is given
  title: z.string().max(200),
});

const app = Fastify();

app.post('/pages', async (request) => {
  const page = Page.parse(request.body);
  return { slug: page.slug };
});

export default app;
