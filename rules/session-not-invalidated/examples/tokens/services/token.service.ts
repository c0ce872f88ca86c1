import jwt from 'jsonwebtoken';
import { RefreshToken } from '../models/refresh-token';

export async function issue(userId: string) {
  const refresh = jwt.sign({ sub: userId }, process.env.REFRESH_SECRET!, { expiresIn: '30d' });
  await RefreshToken.create({ token: refresh, user: userId });
  return { access: jwt.sign({ sub: userId }, process.env.ACCESS_SECRET!, { expiresIn: '15m' }), refresh };
}

export async function revoke(token: string) {
  await RefreshToken.deleteOne({ token: String(token) });
}
