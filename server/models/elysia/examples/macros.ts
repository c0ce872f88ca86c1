import { Elysia } from 'elysia';
import { sessions } from './sessions';

const accounts = new Elysia({ name: 'accounts' })
  .macro({
    signedIn: {
      async resolve({ status, headers }) {
        const session = await sessions.find(headers.authorization);
        //                                  ^^^^^^^ source header
        //                                  ^^^^^^^^^^^^^^^^^^^^^ credential
        if (!session) return status(401, 'sign in first');
        //                               ^^^^^^^^^^^^^^^ reply body
        return { member: session.member };
      },
    },
    logged: { beforeHandle: () => console.log('called') },
  })
  .macro('holds', (role: string) => ({
    async resolve({ status, headers }) {
      const session = await sessions.find(headers.authorization);
      //                                  ^^^^^^^ source header
      //                                  ^^^^^^^^^^^^^^^^^^^^^ credential
      if (session?.member.role !== role) return status(403, 'not yours');
      //                                                    ^^^^^^^^^^^ reply body
    },
  }));

new Elysia()
  .use(accounts)
  .get('/open', () => 'hello', { logged: true })
 //^^^^^^^^^^^ route GET /open
  //                  ^^^^^^^ reply body
  .get('/off', () => 'hello', { signedIn: false })
 //^^^^^^^^^^ route GET /off
  //                 ^^^^^^^ reply body
  .get('/me', () => 'hello', { signedIn: true })
 //^^^^^^^^^ route GET /me
  //                ^^^^^^^ reply body
  .delete('/books/:id', () => 'gone', { holds: 'librarian' })
 //^^^^^^^^^^^^^^^^^^^ route DELETE /books/:id
  //                          ^^^^^^ reply body
  .listen(3000);
