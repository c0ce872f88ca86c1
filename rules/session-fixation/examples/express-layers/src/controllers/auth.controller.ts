import type { Request, Response, NextFunction } from 'express';
import { AuthService } from '../services/auth.service';

const auth = new AuthService();

export class AuthController {
  signIn = async (req: Request, res: Response, next: NextFunction) => {
    try {
      const account = await auth.verify(req.body.username, req.body.password);
      //                                ^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `pool.query` without validation
      if (!account) return res.status(401).json({ message: 'Wrong user name or password' });
      req.session.account = { id: account.id, name: account.name };
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
      res.redirect('/dashboard');
    } catch (error) {
      next(error);
    }
  };

  async signUp(req: Request, res: Response) {
    const account = await auth.register(req.body.username, req.body.password);
    //                                  ^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `pool.query` without validation
    req.session.user = account;
  //^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
    res.status(201).json({ id: account.id });
  }

  async signInSafely(req: Request, res: Response, next: NextFunction) {
    const account = await auth.verify(req.body.username, req.body.password);
    //                                ^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `pool.query` without validation
    if (!account) return res.sendStatus(401);
    req.session.regenerate((error) => {
      if (error) return next(error);
      req.session.account = { id: account.id, name: account.name };
      req.session.save(() => res.redirect('/dashboard'));
    });
  }
}
