// What is deleted from a property of the object at hand, under whichever of its names, is not there where it is logged.
import express, { type Request } from 'express';
import pino from 'pino';

const logger = pino();

class Exchange {
  readonly seen: Record<string, unknown>;
  readonly shown: Record<string, unknown>;

  constructor(request: Request) {
    this.seen = { url: request.path, headers: request.headers, id: request.params.id };
    this.shown = this.seen;
    delete this.shown.headers;
    logger.info(this.shown, 'begins');
  }

  end() {
    logger.info(this.seen, 'ends');
  }
}

const app = express();

app.get('/orders/:id', (request, response) => {
  const exchange = new Exchange(request);
  logger.info(exchange.seen);
  exchange.end();
  response.end();
});
