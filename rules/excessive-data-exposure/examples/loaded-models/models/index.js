const fs = require('fs');
const path = require('path');
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const models = {};
for (const file of fs.readdirSync(__dirname).filter((each) => each !== 'index.js')) {
  const model = require(path.join(__dirname, file))(sequelize, DataTypes);
  models[model.name] = model;
}
module.exports = models;
