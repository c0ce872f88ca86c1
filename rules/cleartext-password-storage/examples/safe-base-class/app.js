import express from 'express';
import { User } from './user.js';

const app = express();
app.use(express.json());

app.post('/admins', async (request, response) => {
  const { email, password } = request.body;
  await User.createAdmin({ email, password });
  response.end();
});

app.listen(3000);
