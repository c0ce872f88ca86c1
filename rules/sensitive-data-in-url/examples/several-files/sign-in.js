const { members } = require('./members');

exports.signIn = async (req, res) => {
  const { name, password } = req.query;
  const member = await members.check(name, password);
  if (!member) return res.sendStatus(401);
  res.json({ name: member.name });
};
