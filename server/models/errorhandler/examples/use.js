const errorhandler = require('errorhandler');

module.exports = (app) => app.use(errorhandler());
//                                ^^^^^^^^^^^^ weakness error-details-shown
