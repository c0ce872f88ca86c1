exports.logout = (req, res) => {
  delete req.session.user;
  req.session.destroy((error) => {
    if (error) return res.sendStatus(500);
    res.redirect('/login');
  });
};
