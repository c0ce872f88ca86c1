const bodyParser = require('koa-bodyparser');
const { koaBody } = require('koa-body');

exports.usual = bodyParser();
exports.large = bodyParser({ jsonLimit: '500mb' });
//                                      ^^^^^^^ weakness body-unlimited
exports.larger = koaBody({ multipart: true, jsonLimit: '1gb' });
//                                                     ^^^^^ weakness body-unlimited
exports.set = koaBody({ jsonLimit: '2mb' });
