var fs = require('fs');
var path = require('path');
var Sequelize = require('sequelize');

var sequelize = new Sequelize(process.env.DATABASE_URL);
var db = {};

fs.readdirSync(__dirname)
  .filter(function (file) {
    return file !== 'index.js';
  })
  .forEach(function (file) {
    var model = sequelize.import(path.join(__dirname, file));
    db[model.name] = model;
  });

db.sequelize = sequelize;
module.exports = db;
