import express from 'express';

const app = express();
const own = ['https://app.example.com'];

// Something else is held against the list.
app.use((req, res, next) => {
  if (own.includes(req.get('referer') as string)) {
    res.header('Access-Control-Allow-Origin', req.get('origin'));
    //                                        ^^^^^^^^^^^^^^^^^ finding high: The origin of each request comes back as allowed
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

// It is only there.
app.use('/all', (req, res, next) => {
  if (req.get('origin')) {
    res.header('Access-Control-Allow-Origin', req.get('origin'));
    //                                        ^^^^^^^^^^^^^^^^^ finding high: The origin of each request comes back as allowed
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
