const { randomString } = require('../utils/random');
const User = require('../models/user');

exports.createTemporaryPassword = async (id) => {
  const password = randomString(12);
  await User.updateOne({ _id: id }, { temporaryPassword: password });
  return password;
};
