import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

export interface Principal {
  id: string;
  role: 'customer' | 'admin';
}

declare global {
  namespace Express {
    interface Request {
      user?: Principal;
    }
  }
}

export function requireAuth(request: Request, response: Response, next: NextFunction) {
  const token = request.headers.authorization?.replace(/^Bearer /, '');
  if (!token) {
    return response.status(401).json({ error: 'Sign in first' });
  }
  try {
    request.user = jwt.verify(token, process.env.JWT_SECRET!, {
      algorithms: ['HS256'],
      audience: 'little-shop',
      issuer: 'https://login.little-shop.example',
    }) as Principal;
    next();
  } catch {
    response.status(401).json({ error: 'The token is not valid' });
  }
}

export function requireAdmin(request: Request, response: Response, next: NextFunction) {
  if (request.user?.role !== 'admin') {
    return response.status(403).json({ error: 'Administrators only' });
  }
  next();
}
