// The site of the application is an option of the plugin: an address of the same origin leads nowhere else.
import type { FastifyPluginCallback } from 'fastify';
import fp from 'fastify-plugin';
export interface Options { webBaseUrl: string }
const plugin: FastifyPluginCallback<Options> = function Auth(fastify, opts, done) {
  fastify.get<{ Querystring: { to?: string } }>('/b', async (req, res) => {
    const to = req.query?.to;
    let target = opts.webBaseUrl;
    if (to) {
      try {
        const one = new URL(to).origin;
        const other = new URL(opts.webBaseUrl).origin;
        if (one === other) {
          target = to;
        }
      } catch {
        // It stays what it is.
      }
    }
    if (target.length > 3) res.redirect(target + '?x=1');
    else res.redirect(target);
  });
  done();
};
export default fp(plugin);
