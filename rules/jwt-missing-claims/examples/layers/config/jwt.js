module.exports = { secret: process.env.JWT_SECRET, options: { algorithm: 'HS256' } };
