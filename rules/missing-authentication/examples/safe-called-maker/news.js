import express from 'express';

const router = express.Router();

router.get('/news', (req, res) => res.json(['We are open again']));

export default router;
