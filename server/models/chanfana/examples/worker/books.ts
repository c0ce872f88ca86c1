import { OpenAPIRoute } from 'chanfana';
import type { Context } from 'hono';
import { z } from 'zod';

abstract class BookRoute extends OpenAPIRoute {
  schema = { request: { params: z.object({ id: z.uuid() }) } };
}

export class ReadBook extends BookRoute {
  async handle(c: Context) {
    const { params } = await this.getValidatedData<typeof this.schema>();
    return c.json({ id: params.id });
  }
}

export class RemoveBook extends OpenAPIRoute {
  async handle(c: Context) {
    return c.json({ removed: c.req.param('id') });
    //                       ^^^^^^^^^^^^^^^^^ source path
  }
}
