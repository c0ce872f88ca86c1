module.exports = {
  secret: process.env.JWT_SECRET,
  options: { algorithm: 'HS256', expiresIn: process.env.JWT_TTL || '15m' },
};
