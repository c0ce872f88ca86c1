// What is deleted later, under a condition, or from something else is there where it is logged.
import express, { type Request } from 'express';
import pino from 'pino';

const logger = pino();

class Exchange {
  readonly seen: Record<string, unknown>;
  readonly shown: Record<string, unknown>;

  constructor(request: Request, isShort: boolean) {
    this.seen = { url: request.path, headers: request.headers };
    this.shown = { headers: { ...request.headers }, isShort };
    logger.info(this.seen, 'begins');
    //          ^^^^^^^^^ finding medium: The whole set of headers is written into the log
    //          ^^^^^^^^^ refused mask: The secret is joined into the text elsewhere
    delete this.seen.headers;
    if (isShort) delete this.shown.headers;
  }

  end() {
    logger.info(this.seen, 'ends');
    logger.info(this.shown, 'ends');
    //          ^^^^^^^^^^ finding medium: The whole set of headers is written into the log
    //          ^^^^^^^^^^ refused mask: The secret is joined into the text elsewhere
  }
}

const app = express();

app.get('/orders/:id', (request, response) => {
  const exchange = new Exchange(request, request.query.short === 'yes');
  exchange.end();
  response.end();
});
