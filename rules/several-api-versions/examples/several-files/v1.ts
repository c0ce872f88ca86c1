import { Router } from 'express';

const router = Router();
router.post('/comments', (req, res) => res.status(201).end());
//<^^^^^^^^^^^^^^^^^^^^ finding [missing-authentication] low: `POST /api/v1/comments` answers without authentication
//<^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /api/v1/comments` answers without the authentication that `POST /api/v2/comments` asks for
export default router;
