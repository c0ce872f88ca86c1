module.exports = (sequelize, DataTypes) => sequelize.define('Shelf', { room: DataTypes.STRING });
