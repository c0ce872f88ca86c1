const argon2 = require('argon2');
const { Router } = require('express');
const rateLimit = require('express-rate-limit');
const { Pool } = require('pg');

const pool = new Pool();
const router = Router();

router.post('/login', rateLimit({ limit: 5 }), async (req, res, next) => {
//<^^^^^^^^^^^^^^^^^ finding low: `POST /login` refuses sign-ins and logs none of them. Log who was refused and from where, without the password.
  try {
    const { rows } = await pool.query('select id, hash from users where email = $1', [String(req.body.email)]);
    const isRight = await argon2.verify(rows[0]?.hash ?? process.env.FILLER_HASH, String(req.body.password));
    if (!isRight) return res.status(401).json({ error: 'E-mail or password is wrong.' });
    return req.session.regenerate((error) => {
      if (error) return next(error);
      req.session.userId = rows[0].id;
      return res.status(204).end();
    });
  } catch (error) {
    return next(error);
  }
});

module.exports = router;
