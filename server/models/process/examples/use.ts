import process, { env } from 'node:process';

export const a = process.env.TOKEN_KEY;
//               ^^^^^^^^^^^^^^^^^^^^^ origin environment
export const b = env.TOKEN_KEY;
//               ^^^^^^^^^^^^^ origin environment

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ origin environment

export function told(line: string) {
  process.stdout.write(line);
  //                   ^^^^ sink log
}
