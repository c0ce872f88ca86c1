import type { Request, Response } from 'express';
import * as tokens from '../services/token.service';

export async function logout(req: Request, res: Response) {
  res.clearCookie('accessToken');
  res.clearCookie('refreshToken');
  res.status(200).json({ message: 'Logged out' });
}

export async function logoutEverywhere(req: Request, res: Response) {
  await tokens.revoke(req.cookies.refreshToken);
  res.clearCookie('accessToken');
  res.clearCookie('refreshToken');
  res.status(204).end();
}
