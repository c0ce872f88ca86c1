const { EventEmitter } = require('node:events');

const bus = new EventEmitter();
bus.on('saved', (book) => console.log(book.id));
exports.saved = (book) => bus.emit('saved', book);
