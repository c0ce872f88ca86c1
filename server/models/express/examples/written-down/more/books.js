const router = require('express').Router();

router.get('/list', (req, res) => res.json(1));
//<^^^^^^^^^^^^^^^ route GET /more/list
//                                         ^ reply body

module.exports = router;
