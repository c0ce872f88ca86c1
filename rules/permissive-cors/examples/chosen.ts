import cors, { type CorsOptions } from 'cors';
import express from 'express';

const app = express();
const options: CorsOptions = { credentials: true };

if (process.env.ORIGINS?.startsWith('*')) {
  options.origin = (origin, done) => done(null, origin);
}

app.use(cors(options));
//      ^^^^ finding medium: Every origin may call
app.listen(3000);
