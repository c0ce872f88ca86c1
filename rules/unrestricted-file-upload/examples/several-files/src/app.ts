import express from 'express';
import { upload } from './upload';

const app = express();
app.use('/static', express.static('static'));
app.post('/media', upload.array('media', 3), (request, response) => response.sendStatus(201));

export default app;
