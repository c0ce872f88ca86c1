import express from 'express';
import helmet from 'helmet';
import { createFunctionHandler } from '@acme/express-functions';
import { changeShelf, removeShelf } from '../stored';

const app = express();
app.use(helmet());
app.put('/api/shelves/:id', changeShelf);
app.delete('/api/shelves/:id', removeShelf);

const handle = createFunctionHandler(app);

// The platform has asked for a key before this is called, and all goes on to the routes above.
export default function run(context: unknown): void {
  handle(context);
}
