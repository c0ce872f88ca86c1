// What is written in the code is only a part of the text that a key is made of, or no secret at all.
import crypto from 'node:crypto';
import jwt from 'jsonwebtoken';

const instance = process.env.INSTANCE_SECRET;

/** One secret of the environment gives a key for each purpose. */
function keyFor(purpose: string) {
  return crypto.createHash('sha256').update(String(instance)).update(purpose).digest();
}

export function seal(text: string) {
  const vector = crypto.randomBytes(16);
  const cipher = crypto.createCipheriv('aes-256-cbc', keyFor('_letters'), vector);
  return Buffer.concat([vector, cipher.update(text), cipher.final()]);
}

export function invitation(id: string) {
  return jwt.sign({ id }, keyFor('_invitation'), { expiresIn: '1h', audience: 'readers', issuer: 'library' });
}

function connection() {
  return {
    host: process.env.NODE_HOST || '127.0.0.1',
    kind: 'usernamePassword',
    password: process.env.NODE_PASSWORD,
  };
}

/** The secret follows from everything that the connection is made of. */
export const sessionKey = crypto
  .createHmac('sha256', JSON.stringify(connection()))
  .update('sessions')
  .digest('hex');

// Contracts of coins are known to everybody.
export const pairs = [
  {
    baseToken: '0x6B175474E89094C44Da98b954EedeAC495271d0F',
    quoteToken: '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2',
  },
];

/** The head of a format stands before the key. */
const head = Buffer.from('302e020100300506032b657004220420', 'hex');
export const signingKey = crypto.createPrivateKey({
  key: Buffer.concat([head, Buffer.from(String(process.env.SIGNING_SEED), 'hex')]),
  format: 'der',
  type: 'pkcs8',
});
export const signature = crypto.sign(null, Buffer.from('letter'), signingKey);
