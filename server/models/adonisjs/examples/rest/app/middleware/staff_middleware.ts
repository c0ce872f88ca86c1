import type { HttpContext } from '@adonisjs/core/http';
import type { NextFn } from '@adonisjs/core/types/http';

export default class StaffMiddleware {
  async handle({ auth, response }: HttpContext, next: NextFn) {
    if (!auth.user?.isStaff) return response.forbidden({ error: 'For staff only' });
//       ^^^^^^^^^ principal
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
    await next();
  }
}
