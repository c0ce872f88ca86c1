export default function requireUser(req, res, next) {
  if (req.isAuthenticated()) return next();
  return res.status(401).json({ error: 'sign in first' });
}
