import { SignJWT, jwtVerify } from 'jose';
const key = new TextEncoder().encode(process.env.JWT_SECRET);

export async function issue(userId: string) {
  return new SignJWT({ userId }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().sign(key);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The token never ends
}

export async function issueShort(userId: string) {
  return new SignJWT({ userId })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setIssuer('api')
    .setAudience('web')
    .setExpirationTime('15m')
    .sign(key);
}

export async function verify(token: string) {
  const { payload } = await jwtVerify(token, key, { issuer: 'api', audience: 'web', algorithms: ['HS256'] });
  return payload;
}

// Who gives no time gets a token without an end.
export async function issueUntil(userId: string, time: string | undefined) {
  const token = new SignJWT({ userId });
  if (time !== undefined) token.setExpirationTime(time);
  return token.setProtectedHeader({ alg: 'HS256' }).sign(key);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The token never ends
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused setting: It is called on some ways already
}

// Another token gets an end.
export async function issueTwo(userId: string) {
  const short = new SignJWT({ userId }).setProtectedHeader({ alg: 'HS256' });
  const token = new SignJWT({ userId }).setProtectedHeader({ alg: 'HS256' });
  short.setExpirationTime('15m');
  return [await short.sign(key), await token.sign(key)];
  //                                   ^^^^^^^^^^ finding: The token never ends
}
