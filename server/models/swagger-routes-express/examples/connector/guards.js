exports.signedIn = (req, res, next) => {
  if (!req.session) return res.sendStatus(401);
  next();
};
