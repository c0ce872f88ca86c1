exports.options = {
  path: '/',
  httpOnly: false,
};

exports.SESSION_COOKIE = 'sid';
