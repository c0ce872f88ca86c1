const book = require('./book');

// No logger, though the names are the same.
book.log('read');
const logger = { info: (text) => text };
logger.info('nothing');
