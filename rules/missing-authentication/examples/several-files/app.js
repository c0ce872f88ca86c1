import express from 'express';
import { members } from './routes/members.js';
import { reports } from './routes/reports.js';

export const app = express();
app.use(express.json());
app.use('/api/members', members);
app.use('/api/reports', reports);
