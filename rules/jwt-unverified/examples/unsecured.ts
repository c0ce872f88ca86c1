import { Hono } from 'hono';
import { decode } from 'hono/jwt';
import { UnsecuredJWT } from 'jose';

const app = new Hono();

// Where no model of the framework says what comes from the request, nothing is said of what is decoded.
app.get('/me', (c) => c.json(decode(c.req.header('Authorization') ?? '').payload));

export const session = (cookie: string) => UnsecuredJWT.decode(cookie).payload;
//                                         ^^^^^^^^^^^^^^^^^^^ finding high: The token is not held against a key
