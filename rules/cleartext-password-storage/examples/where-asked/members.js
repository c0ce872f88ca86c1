const mongoose = require('mongoose');

module.exports = mongoose.model('Member', new mongoose.Schema({ email: String, guest: Boolean, password: String }));
