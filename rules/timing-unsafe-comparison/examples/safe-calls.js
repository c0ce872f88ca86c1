const crypto = require('node:crypto');

module.exports = (req, res, next) => {
  const digest = crypto.createHmac('sha256', process.env.HOOK_SECRET).update(req.body.text).digest();
  const given = Buffer.from(req.get('x-signature'), 'hex');
  if (digest.length !== given.length || !crypto.timingSafeEqual(digest, given)) return res.sendStatus(401);
  // Names are no secret.
  req.body.names.sort((one, other) => one.localeCompare(other));
  next();
};
