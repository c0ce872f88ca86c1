import { Router } from 'express';
import { AuthController } from '../controllers/auth.controller';

const router = Router();
const controller = new AuthController();
router.post('/signin', controller.signIn);
//<^^^^^^^^^^^^^^^^^^ finding [missing-rate-limit]: and 2 more routes of this router can be called without end
router.post('/signup', controller.signUp);
//<^^^^^^^^^^^^^^^^^^ finding [weak-password-policy]: takes passwords of any length
router.post('/signin/safe', controller.signInSafely);
export default router;
