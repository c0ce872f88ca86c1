const { contact } = require('../services/crm');
exports.show = async (req, res) => res.json(await contact(req.params.id));
