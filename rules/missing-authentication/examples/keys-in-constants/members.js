const mongoose = require('mongoose');

const Member = mongoose.model('Member', new mongoose.Schema({ name: String, keyHash: String }));

exports.findByName = (name) => Member.findOne({ name: String(name) });
