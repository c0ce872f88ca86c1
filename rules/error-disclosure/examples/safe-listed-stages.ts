// The route is there in tests and on the machines of developers alone.
import express, { type Express } from 'express';

export function installForTests(app: Express) {
  if (!['test', 'development'].includes(process.env.NODE_ENV || '')) {
    throw new Error('This must not run in production.');
  }
  app.get('/test-data', async (request, response) => {
    try {
      response.json(JSON.parse(String(request.query.payload)));
    } catch (error) {
      response.status(500).json({ message: (error as Error).message, stack: (error as Error).stack });
    }
  });
}

const app = express();
if (process.env.ENABLE_TESTS) installForTests(app);
app.listen(3000);
