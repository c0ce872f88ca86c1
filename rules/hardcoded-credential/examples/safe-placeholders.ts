import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import express from 'express';
import session from 'express-session';
import { Pool } from 'pg';

const app = express();
const isProduction = process.env.NODE_ENV === 'production';

app.use(session({ secret: process.env.SESSION_SECRET as string, cookie: { secure: isProduction }, store: undefined }));

export const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? 'postgres://app:app@localhost:5432/app' });
export const compose = new Pool({ connectionString: 'postgres://app:app@db/app', password: process.env.DB_PASSWORD });

const key = isProduction ? process.env.SIGNING_KEY : 'only-for-development';
export const sign = (body: string) => createHmac('sha256', key as string).update(body).digest('hex');

// Settings that are merged by names which are not known: the other settings are no secrets.
function merge(target: Record<string, string>, source: Record<string, string>) {
  for (const key of Object.keys(source)) target[key] = source[key] as string;
  return target;
}
const settings = merge({ title: 'A little shop', secret: '' }, { title: 'A shop', secret: process.env.SHOP_SECRET ?? '' });
export const signed = (body: string) => createHmac('sha256', settings.secret as string).update(body).digest('hex');

// Signs that are put between parts of a key, and the name of an encoding, are no secrets.
const parts = [encodeURIComponent(process.env.FIRST ?? '').replace(/!/g, '%21'), process.env.SECOND ?? ''];
export const joined = (body: string) => createHmac('sha1', parts.join('&')).update(body).digest('hex');
const derived = createHash('sha256').update(String(process.env.PASSPHRASE)).digest('base64').substring(0, 32);
export const derivedSign = (body: string) => createHmac('sha256', derived).update(body).digest('hex');

// A challenge says whom to ask for a password.
export const challenge = { 'WWW-Authenticate': 'Basic realm="bookshelves"' };

// What services hand out for pages everybody may know.
export const pageKeys = {
  posthogApiKey: 'phc_3vT8mQd0ZbW5uYk2nRj7LxC9sHf4pGaE6oKi1DwXyVt',
  stripeApiKey: 'pk_live_8QzT4mWv2RkY6nBp0LsJ7dXf',
};

// Names, places and messages of secrets are none.
export const names = {
  password: 'password',
  passwordField: 'newPassword',
  tokenHeader: 'x-access-token',
  secretName: 'prod/database/password-2023-rotation',
  apiKey: '<your-api-key>',
  token: 'xxxxxxxxxxxxxxxxxxxxxxxx',
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  postApiKey: '/api/v1/api-keys/created',
  OnePassword: 'bada5566-a7aa-401f-bd96-45619a55120d',
  passwordRule: 'must have 12 signs, digits and letters',
  resetPasswordUrl: 'https://app.example.com/reset-password/2024',
};
export const publicKey = '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs\n-----END PUBLIC KEY-----';

export function required(name: string) {
  if (!process.env[name]) throw new Error(`${name} is missing: set it to a random text of 32 signs`);
}
export { app };

// Digests of texts, not of passwords.
export const chunks = [
  { id: 'page:1', hash: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9' },
  { id: 'page:2', hash: 'q7R2xLw9ZtB4nM8vKc3Ys6HfJd1Gp5Ta' },
];

// Names of settings are written like names of fields.
const setting = (...names: string[]) => names.map((name) => process.env[name]).find(Boolean);
export const storage = {
  s3SecretAccessKey: setting('system.s3.secretAccessKey'),
  secretAccessKey: 's3SecretAccessKeyOfStorage2',
};

// So are names of rights.
export const rights = {
  'named-user-api-key': ['library.book.all', 'library.device.tunnel-22222', 'library.shelf_config.all'],
};

/** Keys of texts in the languages of visitors. */
export function groupsToken(answer: { wrong: boolean }) {
  if (answer.wrong) throw new Error('errors.groupsio.invalid2FA');
  return answer;
}

/** What is given back in the place of what nobody may read, and with which others are decrypted in turn. */
export function opened(key: Buffer | null, sealed: Buffer, iv: Buffer) {
  if (!key) return Buffer.from('[protected]');
  const decipher = createDecipheriv('aes-128-cbc', key, iv);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

export function openedNote(ownKey: Buffer, sealedKey: Buffer, sealed: Buffer, iv: Buffer) {
  return opened(opened(ownKey, sealedKey, iv), sealed, iv);
}
