import jwt from 'jsonwebtoken';

export function read(token: string) {
  return jwt.verify(token, process.env.KEY ?? '');
  //     ^^^^^^^^^^ verifies
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
}

export function write(id: string) {
  return jwt.sign({ id }, process.env.KEY ?? '');
  //     ^^^^^^^^ issues
}

// Decoding verifies nothing.
export const look = (token: string) => jwt.decode(token);
