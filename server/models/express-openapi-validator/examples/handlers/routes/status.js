exports.default = (req, res) => res.json(req.headers.host);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /v1/status
//                                       ^^^^^^^^^^^ source header
//                                       ^^^^^^^^^^^^^^^^ reply body
