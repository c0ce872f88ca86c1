exports.caught = (handler) => (req, res, next) => {
  Promise.resolve(handler(req, res, next)).catch(next);
};

exports.reply = (res, data) => {
  res.status(200).json({ data });
  //                   ^^^^^^^^ finding high: The reply holds the whole `User`
};
