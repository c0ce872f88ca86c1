module.exports = (req, res) => res.sendStatus(201);
//                                            ^^^ reply status
