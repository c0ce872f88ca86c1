import { jwt } from '@elysiajs/jwt';
import { Elysia } from 'elysia';
import { readers } from './readers';

// That the browser holds a cookie is asked when the token is made already: nobody was known before.
export const app = new Elysia()
  .use(jwt({ name: 'jwt', secret: process.env.JWT_SECRET ?? '', exp: '1h' }))
  .post('/login', async ({ body, jwt, set, cookie: { auth } }) => {
// ^^^^^^^^^^^^^ finding medium: `POST /login` can be called without end
    const { email, password } = body as { email: string; password: string };
    const reader = await readers.byEmail(String(email));
    const isRight = reader && (await Bun.password.verify(String(password), reader.hash));
    if (!isRight) {
      set.status = 403;
      return { message: 'The address or the password is wrong.' };
    }
    const value = await jwt.sign({ sub: reader.id });
    if (!auth) {
      set.status = 500;
      return { message: 'The browser holds no cookies.' };
    }
    auth.set({ value, httpOnly: true, secure: true, sameSite: 'strict', maxAge: 3600 });
    return { message: 'Welcome.' };
  })
  .listen(3000);
