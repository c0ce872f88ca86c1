export function texts(value) {
  const count = Number(value);
  //            ^^^^^^ cleaner number
  const whole = parseInt(value, 10);
  //            ^^^^^^^^ cleaner number
  const big = BigInt(value);
  //          ^^^^^^ cleaner number
  const on = new Date(value);
  //             ^^^^ cleaner date
  const yes = Boolean(value);
  //          ^^^^^^^ cleaner boolean
  const bytes = Buffer.from(value, 'base64url');
  //            ^^^^^^^^^^^ cleaner text
  const text = JSON.stringify(value);
  //           ^^^^^^^^^^^^^^ cleaner text
  //           ^^^^^^^^^^^^^^ cleaner one-line
  //           ^^^^^^^^^^^^^^ cleaner json-text
  const safe = encodeURIComponent(value);
  //           ^^^^^^^^^^^^^^^^^^ cleaner text
  //           ^^^^^^^^^^^^^^^^^^ cleaner html-escaped
  //           ^^^^^^^^^^^^^^^^^^ cleaner one-line
  //           ^^^^^^^^^^^^^^^^^^ cleaner address-part
  const trimmed = String(value).trim();
  //              ^^^^^^ cleaner text
  return [count, whole, big, on, yes, bytes, text, safe, trimmed];
}

export function encoded(value) {
  const whole = encodeURI(value);
  //            ^^^^^^^^^ cleaner text
  //            ^^^^^^^^^ cleaner html-escaped
  //            ^^^^^^^^^ cleaner one-line
  const part = encodeURIComponent(value);
  //           ^^^^^^^^^^^^^^^^^^ cleaner text
  //           ^^^^^^^^^^^^^^^^^^ cleaner html-escaped
  //           ^^^^^^^^^^^^^^^^^^ cleaner one-line
  //           ^^^^^^^^^^^^^^^^^^ cleaner address-part
  return [whole, part];
}

export async function run(name, code) {
  const pattern = new RegExp(name);
  //                         ^^^^ sink regular-expression
  const module = await import(name);
  //                          ^^^^ sink module
  const other = require(name);
  //                    ^^^^ sink module
  console.log(eval(code), new Function('a', code), module, other);
  //               ^^^^ sink code
  //                                   ^^^ sink code
  //                                        ^^^^ sink code
  //          ^^^^^^^^^^ sink log
  //                      ^^^^^^^^^^^^^^^^^^^^^^^ sink log
  //                                               ^^^^^^ sink log
  //                                                       ^^^^^ sink log
  return fetch(name, { headers: { pattern } });
  //           ^^^^ sink url
}
