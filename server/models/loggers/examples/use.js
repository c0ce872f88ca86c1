const winston = require('winston');
const log4js = require('log4js');

const logger = winston.createLogger({ format: winston.format.simple() });
const other = log4js.getLogger('app');

exports.note = (name) => {
  logger.info(`signed in: ${name}`);
  //          ^^^^^^^^^^^^^^^^^^^^ sink log
  other.warn(name);
  //         ^^^^ sink log
};
