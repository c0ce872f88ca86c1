import express from 'express';
import { Client } from 'pg';
import { container, injectable } from 'tsyringe';
import { Container } from 'typedi';

const client = new Client();

@injectable()
class Books {
  find(title: string) {
    return client.query('select * from books where title = $1', [title]);
  }

  routes() {
    const router = express.Router();
    router.get('/', async (req, res) => {
      res.json(await container.resolve(Books).find(String(req.query.title)));
    });
    return router;
  }
}

const app = express();
app.use('/books', Container.get(Books).routes());
