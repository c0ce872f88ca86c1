const bcrypt = require('bcrypt');
const users = require('./users');
const boards = require('./boards');

const failed = { error: 'Wrong address or password' };

module.exports.login = async function login(req, res) {
  const user = await users.byEmail(String(req.body.email).toLowerCase());
  if (!user) {
    await bcrypt.hash(String(req.body.password), 12);
    return res.status(401).json(failed);
  }
  if (!(await bcrypt.compare(String(req.body.password), user.passwordHash))) {
    return res.status(401).json(failed);
  }
  res.json({ id: user.id });
};

// No account is asked for.
module.exports.rename = async function rename(req, res) {
  const board = await boards.byId(String(req.body.id));
  if (!board) return res.status(404).json({ error: 'No such board' });
  if (req.body.name.length > 80) return res.status(422).json({ error: 'Too long' });
  res.json({ id: board.id });
};
