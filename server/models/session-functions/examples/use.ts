import express from 'express';
import { getCurrentUser } from './accounts';

const app = express();
app.get('/me', async (req, res) => {
  const user = await getCurrentUser();
  //                 ^^^^^^^^^^^^^^^^ credential
  //                 ^^^^^^^^^^^^^^^^ principal
  res.json(user);
});
