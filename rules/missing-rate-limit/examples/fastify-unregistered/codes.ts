import type { FastifyInstance } from 'fastify';
import { codeOf } from './accounts';

export function codes(app: FastifyInstance, _options: object, done: () => void) {
  app.post('/verify-otp', async (request) => {
  //<^^^^^^^^^^^^^^^^^^^ finding low: `POST /verify-otp` can be called without end
  //<^^^^^^^^^^^^^^^^^^^ refused guard: has to be registered before this route, and the code around cannot wait for it
    const { name, code } = request.body as { name: string; code: string };
    return { ok: (await codeOf(String(name))) === String(code) };
  });
  done();
}
