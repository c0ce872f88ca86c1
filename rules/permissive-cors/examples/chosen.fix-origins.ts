import cors, { type CorsOptions } from 'cors';
import express from 'express';

const app = express();
const options: CorsOptions = { credentials: true };

if (process.env.ORIGINS?.startsWith('*')) {
  options.origin = ['https://app.example.com'];
}

app.use(cors(options));
app.listen(3000);
