const bcrypt = require('bcrypt');
const users = require('./users');

module.exports = async function login(req, res) {
  const user = await users.byEmail(String(req.body.email).toLowerCase());
  if (!user) {
    return res.status(404).json({ error: 'No account has this address' });
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `login` answers otherwise where there is no such account, if this is a handler
  }
  if (!(await bcrypt.compare(String(req.body.password), user.passwordHash))) {
    return res.status(401).json({ error: 'Wrong password' });
  }
  res.json({ id: user.id });
};
