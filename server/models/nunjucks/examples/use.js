const nunjucks = require('nunjucks');
const { Eta } = require('eta');

const environment = new nunjucks.Environment();
const eta = new Eta();

exports.page = (text, data) => [
  environment.renderString(text, data),
  //                       ^^^^ sink template
  eta.renderString(text, data),
  //               ^^^^ sink template
  nunjucks.render('page.html', data),
];
