// Five changing routes of one router and not one that is guarded: they ask in a way that is not seen, more often than not.
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { pipeline } from './pipeline';

const texts = new Map<string, string>();

function requireAccount(request: Request, response: Response, next: NextFunction) {
  try {
    jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.status(401).end();
  }
}

const kept = (name: string) => (request: Request, response: Response) => {
  texts.set(`${name}/${request.params.id}`, String(pipeline(request.body)));
  response.end();
};

const models = express.Router();
models.post('/:id/chat', requireAccount, kept('chat'));
models.post('/:id/images', kept('images'));
models.post('/:id/speech', kept('speech'));
models.put('/:id/answers', kept('answers'));
models.delete('/:id/answers', kept('answers'));
models.put('/:id/limits', kept('limits'));
models.get('/:id/chat', requireAccount, (request, response) => {
  response.json(texts.get(`chat/${request.params.id}`));
});
models.get('/:id/answers', requireAccount, (request, response) => {
  response.json(texts.get(`answers/${request.params.id}`));
});

const app = express();
app.use(express.json());
app.use('/models', models);
app.listen(3000);
