import { createHash, timingSafeEqual } from 'node:crypto';

const digestOf = (text) => createHash('sha256').update(text).digest();

export default async function codes(app, { kept }) {
  app.post('/otp/verify', { onRequest: app.authenticate }, async (request, reply) => {
//^^^^^^^^^^^^^^^^^^^^^^ finding low: `POST /otp/verify` can be called without end. Limit how often one client and one account may try.
    const expected = await kept.take(request.user.sub);
    if (!expected || !timingSafeEqual(digestOf(String(request.body.code)), expected.hash)) return reply.code(401).send({ error: 'wrong code' });
    return { verified: true };
  });
}
