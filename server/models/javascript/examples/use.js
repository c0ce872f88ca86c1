export function texts(value) {
  const count = Number(value);
  //            ^^^^^^ cleaner number
  const whole = parseInt(value, 10);
  //            ^^^^^^^^ cleaner number
  return [count, whole, String(value).trim()];
}
