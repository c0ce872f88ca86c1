import bcrypt from 'bcrypt';

export const hashed = (password: string) => bcrypt.hash(password, 12);
//                                                                ^^ purpose work-factor
//                                          ^^^^^^^^^^^ issues
//                                          ^^^^^^^^^^^ cleaner hash
//                                                      ^^^^^^^^ purpose password-hash
export const matches = (password: string, hash: string) => bcrypt.compare(password, hash);
//                                                         ^^^^^^^^^^^^^^ issues
