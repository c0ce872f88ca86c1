import jwt from 'jsonwebtoken';

export function read(token: string) {
  return jwt.verify(token, process.env.KEY ?? '');
  //     ^^^^^^^^^^ verifies
  //     ^^^^^^^^^^ weakness token-audience-unchecked
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
  //                       ^^^^^^^^^^^^^^^ weakness token-unverified
  //                       ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
}

export function write(id: string) {
  return jwt.sign({ id }, process.env.KEY ?? '');
  //     ^^^^^^^^ issues
  //     ^^^^^^^^ weakness token-without-expiry
  //                      ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
//                ^^^^^^ purpose token-payload
}

// Decoding verifies nothing.
export const look = (token: string) => jwt.decode(token);
//                                     ^^^^^^^^^^ weakness token-decoded
