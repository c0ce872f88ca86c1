exports.signedIn = (req, res, next) => {
  if (!req.user) return res.status(401).end();
  next();
};

exports.staffOnly = (req, res, next) => {
  if (req.user?.role !== 'staff') return res.status(403).end();
  next();
};
