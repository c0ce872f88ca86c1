import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import express from 'express';
import session from 'express-session';
import { Pool } from 'pg';
import { cookieSecret } from './settings';

const app = express();

app.use(session({ secret: cookieSecret, cookie: { secure: 'auto' }, store: undefined }));

const pool = new Pool({ host: 'db.example.com', user: 'app', password: 'Vq7-tulip-93', ssl: true });

export const seal = (text: string) =>
  createCipheriv('aes-256-gcm', Buffer.from(process.env.ENCRYPTION_KEY as string), randomBytes(12)).update(text);

export const sign = (body: string) =>
  createHmac('sha256', process.env.SIGNING_KEY || 'fallback-signing-key').update(body).digest('hex');

export const local = new Pool({ host: 'localhost', password: 'postgres' });

export { app, pool };
