const crypto = require('node:crypto');

module.exports = (req, res, next) => {
  const digest = crypto.createHmac('sha256', process.env.HOOK_SECRET).update(req.body.text).digest('hex');
  if (digest.localeCompare(req.get('x-signature')) !== 0) return res.sendStatus(401);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: A signature is compared
  if (Buffer.compare(Buffer.from(digest), Buffer.from(req.get('x-signature')))) return res.sendStatus(401);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: A signature is compared
  next();
};
