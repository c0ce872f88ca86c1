import { Elysia, t } from 'elysia';

const models = new Elysia().model({
  newBook: t.Object(
    { title: t.String({ maxLength: 80 }), year: t.Optional(t.Integer({ minimum: 1500, maximum: 2100 })) },
    { additionalProperties: false },
  ),
});

export const app = new Elysia().use(models).post('/books', ({ body, set }) => ({ title: body.title }), { body: 'newBook' });
