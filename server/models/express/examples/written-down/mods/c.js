const router = require('express').Router();

router.get('/c', (req, res) => res.json(1));
//<^^^^^^^^^^^^ route GET /mods/c
//                                      ^ reply body

module.exports = router;
