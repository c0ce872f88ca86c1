import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import express from 'express';
import session from 'express-session';
import { Pool } from 'pg';
import { cookieSecret } from './settings';

const app = express();

app.use(session({ secret: cookieSecret, cookie: { secure: 'auto' }, store: undefined }));

const pool = new Pool({ host: 'db.example.com', user: 'app', password: 'Vq7-tulip-93', ssl: true });
//                                                                     ^^^^^^^^^^^^^^ finding high: The password stands in the code

export const seal = (text: string) =>
  createCipheriv('aes-256-gcm', Buffer.from('b7f1c2e49d3a5068b7f1c2e49d3a5068'), randomBytes(12)).update(text);
  //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The key of an encryption stands in the code

export const sign = (body: string) =>
  createHmac('sha256', process.env.SIGNING_KEY || 'fallback-signing-key').update(body).digest('hex');
  //                                              ^^^^^^^^^^^^^^^^^^^^^^ finding medium: The key of signatures falls back to a text in the code

export const local = new Pool({ host: 'localhost', password: 'postgres' });
//                                                           ^^^^^^^^^^ finding low: The password stands in the code

export { app, pool };
