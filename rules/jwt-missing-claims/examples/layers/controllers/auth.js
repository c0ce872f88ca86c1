const { createToken } = require('../services/token');
exports.login = (req, res) => res.json({ token: createToken(req.user) });
