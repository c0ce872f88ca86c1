import { Router } from 'express';
import { run } from './controllers/report.controller';
export default Router().get('/reports/:kind', run);
