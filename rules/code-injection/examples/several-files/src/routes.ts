import { Router } from 'express';
import { Rules } from './rules.js';

const router = Router();

router.post('/rules/test', (request, response) => {
  const rules = new Rules(request.body.rules);
  response.json({ matched: rules.matching({ total: 12 }) });
});

export default router;
