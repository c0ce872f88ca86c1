const bcrypt = require('bcrypt');
const users = require('./users');

module.exports = async function resetPassword(req, res) {
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `resetPassword` takes passwords of 5 characters
  const { token, password } = req.body;
  if (password.length < 5) return res.sendStatus(422);
  await users.setPassword(token, await bcrypt.hash(password, 12));
  res.sendStatus(204);
};
