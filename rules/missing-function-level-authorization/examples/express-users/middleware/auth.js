const jwt = require('jsonwebtoken');
exports.requireAuth = (req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization.split(' ')[1], process.env.JWT_SECRET, {
      algorithms: ['HS256'],
    });
    next();
  } catch {
    res.status(401).json({ error: 'Unauthorized' });
  }
};
exports.requireAdmin = (req, res, next) =>
  req.user.role === 'admin' ? next() : res.status(403).json({ error: 'Forbidden' });
