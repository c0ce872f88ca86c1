import express from 'express';
import helmet from 'helmet';

const app = express();
app.use(helmet({ contentSecurityPolicy: false, noSniff: true }));
app.get('/books', (req, res) => res.json([]));
app.listen(3000);
