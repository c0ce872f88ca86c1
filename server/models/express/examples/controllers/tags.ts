import type { Request, Response } from 'express';
import Controller from './controller.js';

export class TagController extends Controller {
  constructor() {
    super();
    this.route({ method: 'get', path: '/', handler: this.list });
    //<^^^^^^^ route GET /tags
    this.route({ method: 'post', path: '/:name', permission: 'create-tag', handler: this.create });
    //<^^^^^^^ route POST /tags/:name
  }

  list(req: Request, res: Response) {
    res.json([]);
    //       ^^ reply body
  }

  create(req: Request, res: Response) {
    res.json(req.params.name);
    //       ^^^^^^^^^^^^^^^ reply body
    //       ^^^^^^^^^^ source path
  }
}
