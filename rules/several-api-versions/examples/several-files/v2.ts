import { Router } from 'express';
import { auth } from 'express-oauth2-jwt-bearer';

const router = Router();
router.use(auth());
router.post('/comments', (req, res) => res.status(201).end());
export default router;
