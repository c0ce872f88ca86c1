import express from 'express';
import helmet from 'helmet';
import { createFunctionHandler } from '@acme/express-functions';
import { addShelf } from '../stored';

const app = express();
app.use(helmet());
app.post('/api/shelves', addShelf);

export default createFunctionHandler(app);
