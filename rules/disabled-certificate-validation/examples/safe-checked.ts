import { readFileSync } from 'node:fs';
import https from 'node:https';
import nodemailer from 'nodemailer';
import { Pool } from 'pg';

const isProduction = process.env.NODE_ENV === 'production';

export const agent = new https.Agent({ ca: readFileSync('authority.pem') });
export const strict = new https.Agent({ rejectUnauthorized: true });
export const staged = new https.Agent({ rejectUnauthorized: isProduction });
export const pool = new Pool({ ssl: { ca: readFileSync('authority.pem'), rejectUnauthorized: true } });
export const local = new Pool({ ssl: isProduction ? { rejectUnauthorized: true } : { rejectUnauthorized: false } });
export const server = https.createServer({ minVersion: 'TLSv1.2' });

if (!isProduction) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

// What a callback may set later says nothing of the first connection.
export function send(secure: boolean) {
  const options = { host: 'smtp.example.com', tls: { rejectUnauthorized: secure } };
  return nodemailer.createTransport(options);
}

// Another option of that name.
export const settings = { rejectUnauthorized: false };
