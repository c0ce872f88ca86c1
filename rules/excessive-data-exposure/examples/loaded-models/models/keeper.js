module.exports = (sequelize, DataTypes) =>
  sequelize.define('Keeper', { name: DataTypes.STRING, passwordHash: DataTypes.STRING });
