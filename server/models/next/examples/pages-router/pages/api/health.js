module.exports = (req, res) => {
//               ^^^^^^^^^^^^^ route * /api/health
  res.end('ok');
//        ^^^^ reply body
//        ^^^^ sink html
};
