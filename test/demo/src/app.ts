import express from 'express';
import helmet from 'helmet';
import { authRouter } from './routes/auth.js';
import { ordersRouter } from './routes/orders.js';
import { usersRouter } from './routes/users.js';

export const app = express();

app.use(helmet());
app.use(express.json({ limit: '50kb' }));

app.use('/auth', authRouter);
app.use('/users', usersRouter);
app.use('/orders', ordersRouter);

app.use((error: Error, request: express.Request, response: express.Response, next: express.NextFunction) => {
  console.error(error);
  response.status(500).json({ error: 'Something went wrong' });
});

app.listen(3000);
