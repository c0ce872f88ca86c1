import express from 'express';
import { router } from './routes';

export function makeApp() {
  const app = express();
  app.use((request, response, next) => {
    response.set({ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'SAMEORIGIN' });
    next();
  });
  app.use(express.json());
  app.use('/api', router);
  return app;
}
