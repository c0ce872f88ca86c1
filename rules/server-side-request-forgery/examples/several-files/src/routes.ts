import { Router } from 'express';
import { LinkChecker } from './link-checker.js';

const router = Router();
const checker = new LinkChecker();

router.post('/links', async (request, response) => {
  const results = await Promise.all(request.body.links.map((link: string) => checker.check(link)));
  response.json(results);
});

export default router;
