import type { User } from '@prisma/client';
import jwt from 'jsonwebtoken';

const key = process.env.TOKEN_KEY ?? '';

export const wholeToken = (user: User) => jwt.sign({ user }, key, { expiresIn: '15m' });
//                                                 ^^^^^^^^ finding: The token carries the whole `User`, with `passwordHash`
export const shortToken = (user: User) => jwt.sign({ sub: user.id, role: user.role }, key, { expiresIn: '15m' });
