const mongoose = require('mongoose');

const schema = new mongoose.Schema({ name: String, email: String, password: { type: String, select: false } });

module.exports = mongoose.model('User', schema);
