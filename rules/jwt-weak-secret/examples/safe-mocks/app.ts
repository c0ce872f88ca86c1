import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();

app.get('/books', (request, response) => {
  jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string, { algorithms: ['HS256'] });
  response.json([]);
});

app.listen(3000);
