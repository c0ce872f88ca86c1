import { ClassMiddleware, Controller, Delete, Get, Middleware, Post } from '@overnightjs/core';
import type { NextFunction, Request, Response } from 'express';

function signedIn(req: Request, res: Response, next: NextFunction) {
  if (!req.headers.authorization) return res.sendStatus(401);
  return next();
}

@Controller('api/books')
export class BooksController {
  @Get()
 //^^^ route GET /api/books
 //^^^ asks nothing
  private list(req: Request, res: Response) {
    return res.json([]);
  }

  @Get(':id')
 //^^^^^^^^^ route GET /api/books/:id
 //^^^^^^^^^ asks nothing
  private find(req: Request, res: Response) {
    return res.json({ id: req.params.id });
  }

  @Post()
 //^^^^ route POST /api/books
 //^^^^ asks who is there
  @Middleware([signedIn])
  private add(req: Request, res: Response) {
    return res.status(201).json({ title: req.body.title });
  }
}

@Controller('api/members')
@ClassMiddleware(signedIn)
export class MembersController {
  @Delete(':id')
 //^^^^^^^^^^^^ route DELETE /api/members/:id
 //^^^^^^^^^^^^ asks who is there
  private remove(req: Request, res: Response) {
    return res.sendStatus(204);
  }
}
