import type { Request, Response } from 'express';
import { User } from './user.ts';
import { checked } from './password.ts';

export async function register(req: Request, res: Response) {
  const user = new User({ email: req.body.email, password: checked(req.body.password) });
//                               ^^^^^^^^ finding [unvalidated-input] medium: `email` of the request's body goes into `new User` without v
  await user.save();
  res.status(201).json({ id: user.id });
}
