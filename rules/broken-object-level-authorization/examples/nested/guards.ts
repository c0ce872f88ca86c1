import { PrismaClient } from '@prisma/client';
import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

export const prisma = new PrismaClient();

export function requireUser(req: Request, res: Response, next: NextFunction) {
  try {
    req.userId = (jwt.verify(String(req.headers.authorization), process.env.KEY ?? '') as { sub: string }).sub;
    next();
  } catch {
    res.sendStatus(401);
  }
}

export async function requireMember(req: Request, res: Response, next: NextFunction) {
  const member = await prisma.member.findUnique({
    where: { orgId_userId: { orgId: req.params.orgId, userId: req.userId } },
  });
  if (!member) return res.sendStatus(403);
  res.locals.member = member;
  next();
}

export function requireAdmin(req: Request, res: Response, next: NextFunction) {
  if (res.locals.member?.role !== 'admin') return res.sendStatus(403);
  next();
}
