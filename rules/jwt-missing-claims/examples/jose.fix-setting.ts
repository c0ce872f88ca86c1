import { SignJWT, jwtVerify } from 'jose';
const key = new TextEncoder().encode(process.env.JWT_SECRET);

export async function issue(userId: string) {
  return new SignJWT({ userId }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().setExpirationTime('1h').sign(key);
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
