// The description of the interface is open, under an address that a method puts together.
import express, { type Express, type RequestHandler } from 'express';

interface Config {
  readonly basePath?: string;
}

const requireUser: RequestHandler = (req, res, next) => {
  if (!req.headers.authorization) {
    res.sendStatus(401);
    return;
  }
  next();
};

class Description {
  constructor(private readonly config: Config) {}

  docsPath(): string {
    const { basePath = '' } = this.config;
    return `${basePath}/docs/openapi`;
  }

  serve(app: Express): void {
    const path = `${this.docsPath()}.json`;
    app.get(path, (_req, res) => {
      res.json({ openapi: '3.1.0', paths: this.operations() });
    });
  }

  private operations() {
    return { [`${this.config.basePath}/books`]: {} };
  }
}

const app = express();
new Description({ basePath: process.env.BASE_PATH }).serve(app);

app.get('/books', requireUser, (_req, res) => res.json([]));
app.get('/authors', requireUser, (_req, res) => res.json([]));
app.get('/lists', requireUser, (_req, res) => res.json([]));
