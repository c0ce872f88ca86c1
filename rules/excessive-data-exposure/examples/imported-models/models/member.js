module.exports = function (sequelize, DataTypes) {
  var Member = sequelize.define('Member', {
    name: DataTypes.STRING,
    password: DataTypes.STRING,
  });
  return Member;
};
