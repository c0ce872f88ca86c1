const base = 'http://' + 'events.shop-partner.io';

exports.open = (id) => fetch('https://events.shop-partner.io/streams/' + id);
exports.base = base;
