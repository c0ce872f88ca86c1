import type { Request, Response, NextFunction } from 'express';
import { admins } from '../config/network';
const hits = new Map<string, number>();

export function ipAllowList(req: Request, res: Response, next: NextFunction) {
  const ip = req.headers['x-forwarded-for'] as string;
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing finding: headers that code reads itself are not followed to what they decide
  if (!admins.includes(ip)) return res.sendStatus(403);
  next();
}

export function ipAllowListSocket(req: Request, res: Response, next: NextFunction) {
  if (!admins.includes(req.socket.remoteAddress ?? '')) return res.sendStatus(403);
  next();
}
