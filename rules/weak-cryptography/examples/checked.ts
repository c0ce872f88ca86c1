import { createSign, createVerify } from 'node:crypto';

const certificate = process.env.NOTIFICATION_CERTIFICATE ?? '';
const key = process.env.SIGNING_KEY ?? '';

/** A service of somebody else signs its messages in its own way. */
export function verifySignature(message: { text: string; signature: string }) {
  const verifier = createVerify('RSA-SHA1');
  //                            ^^^^^^^^^^ finding low: RSA-SHA1 is broken as a hash. Ask for signatures over SHA-256
  verifier.update(message.text, 'utf8');
  return verifier.verify(certificate, message.signature, 'base64');
}

export function signatureOf(text: string) {
  return createSign('RSA-SHA1').update(text).sign(key, 'base64');
  //                ^^^^^^^^^^ finding medium: RSA-SHA1 is broken as a hash
}
