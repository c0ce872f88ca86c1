import { findAccount, passwordFits } from './accounts.js';

export async function signIn(req, res, next) {
  try {
    const account = await findAccount(String(req.body.username));
    if (!account) return res.status(401).send('denied');
    const fits = await passwordFits(account, req.body.password);
    if (!fits) return res.status(401).send('denied');
    res.json({ id: account.id });
  } catch (error) {
    next(error);
  }
}
