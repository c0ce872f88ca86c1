import { createVerify, verify } from 'node:crypto';

export const held = (key: string, text: string, signature: Buffer) =>
  createVerify('sha256').update(text).verify(key, signature);
export const once = (key: string, text: Buffer, signature: Buffer) => verify('sha256', text, key, signature);
//                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ origin signature
