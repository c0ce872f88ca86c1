const httpProxy = require('http-proxy');
const { createProxyMiddleware } = require('http-proxy-middleware');
const forward = require('express-http-proxy');

const proxy = httpProxy.createProxyServer();
exports.pass = (req, res, target) => proxy.web(req, res, { target });
//                                                         ^^^^^^ sink url
exports.made = (target) => createProxyMiddleware({ target, changeOrigin: true });
//                                                 ^^^^^^ sink url
exports.loose = createProxyMiddleware({ target: 'https://books.internal', secure: false });
//                                                                                ^^^^^ weakness certificate-unchecked
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^ sink url
exports.host = (host) => forward(host);
//                               ^^^^ sink url
