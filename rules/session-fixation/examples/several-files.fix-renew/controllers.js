const { check } = require('./users');

function remember(req, user) {
  req.session.userId = user.id;
}

exports.login = async (req, res) => {
  const user = await check(req.body.name, req.body.password);
  if (!user) return res.sendStatus(401);
  await new Promise((resolve, reject) => req.session.regenerate((error) => (error ? reject(error) : resolve())));
  remember(req, user);
  res.json({ name: user.name });
};
