import type { Request, Response } from 'express';
import Controller from './controller.js';
import { PhotoController } from './photos.js';

export class UserController extends Controller {
  constructor() {
    super();
    this.get('/', this.list, 'read-users');
    //<^^^^^ route GET /users
    this.get('/me', this.me);
    //<^^^^^ route GET /users/me
    this.app.use('/photos', new PhotoController().router);
  }

  list(req: Request, res: Response) {
    res.json([]);
    //       ^^ reply body
  }

  me(req: Request, res: Response) {
    res.json({});
    //       ^^ reply body
  }
}
