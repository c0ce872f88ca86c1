const argon2 = require('argon2');
const { CALLER } = require('./headers');
const members = require('./members');

/** Keeps who says to be calling, for the guards and handlers after it. */
exports.keepCaller = function keepCaller(request, response, next) {
  request.caller = { name: request.get(CALLER.NAME), key: request.get(CALLER.KEY) };
  next();
};

/** Asks for the key that is kept as a hash with the member. */
exports.checkKey = async function checkKey(request, response, next) {
  try {
    const { name, key } = request.caller;
    const member = name === undefined ? null : await members.findByName(name);
    if (!member || !(await argon2.verify(member.keyHash, key))) {
      return response.status(401).json({ error: 'unknown key' });
    }
    next();
  } catch (error) {
    next(error);
  }
};
