import express from 'express';
import { router } from './routes';

export function makeApp() {
  const app = express();
  //          ^^^^^^^^^ finding low: The application sets none of the headers that protect visitors
  app.use(express.json());
  app.use('/api', router);
  return app;
}
