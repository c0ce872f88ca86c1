import express from 'express';

class Logger {
  constructor(private readonly prefix: string) {}

  // A text in the place of the list would be spread into its letters.
  log(...words: unknown[]) {
    console.log(this.prefix, ...words);
  }
}

const logger = new Logger('[books]');
const app = express();

app.get('/books', (req, res) => {
  logger.log(`${req.query.title} was looked for`);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is written to a log
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused line: The data is spread into several values: convert each of them
  res.sendStatus(204);
});
