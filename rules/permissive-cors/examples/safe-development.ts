import express from 'express';

const app = express();

// On the machine of a developer the pages come from another port.
app.use((request, response, next) => {
  response.setHeader('Cache-Control', 'no-cache');
  if (process.env.NODE_ENV === 'development') {
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '');
  }
  next();
});

app.listen(3000);
