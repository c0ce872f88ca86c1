exports.options = {
  path: '/',
  httpOnly: true,
  secure: true,
};

exports.SESSION_COOKIE = 'sid';
