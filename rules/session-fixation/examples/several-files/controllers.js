const { check } = require('./users');

function remember(req, user) {
  req.session.userId = user.id;
  //<^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /login` signs somebody in, and the session keeps its identifier
}

exports.login = async (req, res) => {
  const user = await check(req.body.name, req.body.password);
  if (!user) return res.sendStatus(401);
  remember(req, user);
  res.json({ name: user.name });
};
