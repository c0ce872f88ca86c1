const bcrypt = require('bcrypt');
const users = require('./users');

module.exports = async function resetPassword(req, res) {
  const { token, password } = req.body;
  if (password.length < 8) return res.sendStatus(422);
  await users.setPassword(token, await bcrypt.hash(password, 12));
  res.sendStatus(204);
};
