import { Hono } from 'hono';
import { describeRoute, validator } from 'hono-openapi';
import { validator as byZod } from 'hono-openapi/zod';
import { z } from 'zod';

const app = new Hono();
const Book = z.object({ title: z.string() });

app.post('/books', describeRoute({ summary: 'Add' }), validator('json', Book), (c) => {
//<^^^^^^^^^^^^^^ route POST /books
//                                                    ^^^^^^^^^ validator
  return c.json(c.req.valid('json'));
  //            ^^^^^^^^^^^^^^^^^^^ source body
  //            ^^^^^^^^^^^^^^^^^^^ reply body
});
app.put('/books', byZod('json', Book), (c) => c.text(c.req.valid('json').title));
//<^^^^^^^^^^^^^ route PUT /books
//                ^^^^^ validator
//                                                   ^^^^^^^^^^^^^^^^^^^ source body
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
