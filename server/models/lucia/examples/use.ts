import type { NextFunction, Request, Response } from 'express';
import { Lucia } from 'lucia';

declare const adapter: ConstructorParameters<typeof Lucia>[0];
const lucia = new Lucia(adapter);

export async function signedIn(req: Request, res: Response, next: NextFunction) {
  const id = lucia.readSessionCookie(req.headers.cookie ?? '');
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  const { user } = await lucia.validateSession(id ?? '');
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  if (!user) return res.sendStatus(401);
  //   ^^^^ principal
  next();
}

export const begin = (user: string) => lucia.createSession(user, {});
//                                     ^^^^^^^^^^^^^^^^^^^ issues
