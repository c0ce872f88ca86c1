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
  const safe = encodeURIComponent(value);
  //           ^^^^^^^^^^^^^^^^^^ cleaner text
  //           ^^^^^^^^^^^^^^^^^^ cleaner html-escaped
  const trimmed = String(value).trim();
  //              ^^^^^^ cleaner text
  return [count, whole, big, on, yes, bytes, text, safe, trimmed];
}
