import { Router } from 'express';
import cookieParser from 'cookie-parser';
import * as auth from './controllers/auth.controller';
export const router = Router();
router.use(cookieParser());
router.post('/auth/logout', auth.logout);
//<^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody out, and only the browser hears of it
//<^^^^^^^^^^^^^^^^^^^^^^^ refused end: what was handed out is a token
router.post('/auth/logout-everywhere', auth.logoutEverywhere);
