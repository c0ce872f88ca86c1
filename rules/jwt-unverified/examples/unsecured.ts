import { Hono } from 'hono';
import { decode } from 'hono/jwt';
import { UnsecuredJWT } from 'jose';

const app = new Hono();

// What is decoded is answered as if it were true.
app.get('/me', (c) => c.json(decode(c.req.header('Authorization') ?? '').payload));
//                           ^^^^^^ finding high: The token of the request is only decoded here, and its `payload` is used

export const session = (cookie: string) => UnsecuredJWT.decode(cookie).payload;
//                                         ^^^^^^^^^^^^^^^^^^^ finding high: The token is not held against a key
