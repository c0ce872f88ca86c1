import { randomInt } from 'node:crypto';

const digits = '0123456789';

export function generateCode(length: number) {
  let code = '';
  for (let i = 0; i < length; i++) {
    code += digits[randomInt(0, digits.length)];
  }
  return code;
}
