import { type RequestHandler, Router } from 'express';

interface RouteOptions {
  method: 'get' | 'post' | 'delete';
  path: string;
  permission?: string;
  middleware?: RequestHandler[];
  handler: RequestHandler;
}

const checkPermission =
  (permission = ''): RequestHandler =>
  (req, res, next) => {
    if (!permission) return next();
    if (!req.user?.permissions.includes(permission)) return res.status(403).end();
    //   ^^^^^^^^ principal
    next();
  };

export default class Controller {
  app: Router;

  constructor() {
    this.app = Router();
  }

  route(options: RouteOptions): void {
    const { middleware = [] } = options;
    this.app[options.method](
      options.path,
      checkPermission(options.permission),
      middleware,
      options.handler.bind(this),
    );
  }

  get(path: string, handler: RequestHandler, permission?: string): void {
    this.route({ method: 'get', path, handler, permission });
  }

  get router(): Router {
    return this.app;
  }
}
