import express from 'express';

const app = express();
const own = ['https://app.example.com', ...(process.env.ORIGINS ?? '').split(',')];

// What is read again by the same name is what was held against the list.
app.use((req, res, next) => {
  if (own.includes(req.get('origin') as string)) {
    res.header('Access-Control-Allow-Origin', req.get('origin'));
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

// Whoever runs the server may let all in.
app.use('/open', (req, res, next) => {
  if (process.env.ALLOW_ALL || own.some((each) => each === req.get('origin'))) {
    res.header('Access-Control-Allow-Origin', req.get('origin'));
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
