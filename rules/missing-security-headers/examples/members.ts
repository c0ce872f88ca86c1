// An application that an object keeps for itself.
import express, { type Express } from 'express';

export class Shop {
  readonly app: Express;

  constructor() {
    this.app = express();
    //         ^^^^^^^^^ finding: sets none of the headers
    this.app.get('/books', (request, response) => {
      response.json([request.query.page ?? '1']);
    });
  }

  listen(port: number) {
    this.app.listen(port);
  }
}
