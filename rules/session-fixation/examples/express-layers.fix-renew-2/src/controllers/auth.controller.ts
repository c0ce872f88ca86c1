import type { Request, Response, NextFunction } from 'express';
import { AuthService } from '../services/auth.service';

const auth = new AuthService();

export class AuthController {
  signIn = async (req: Request, res: Response, next: NextFunction) => {
    try {
      const account = await auth.verify(req.body.username, req.body.password);
      if (!account) return res.status(401).json({ message: 'Wrong user name or password' });
      req.session.account = { id: account.id, name: account.name };
      res.redirect('/dashboard');
    } catch (error) {
      next(error);
    }
  };

  async signUp(req: Request, res: Response) {
    const account = await auth.register(req.body.username, req.body.password);
    await new Promise<void>((resolve, reject) => req.session.regenerate((error) => (error ? reject(error) : resolve())));
    req.session.user = account;
    res.status(201).json({ id: account.id });
  }

  async signInSafely(req: Request, res: Response, next: NextFunction) {
    const account = await auth.verify(req.body.username, req.body.password);
    if (!account) return res.sendStatus(401);
    req.session.regenerate((error) => {
      if (error) return next(error);
      req.session.account = { id: account.id, name: account.name };
      req.session.save(() => res.redirect('/dashboard'));
    });
  }
}
