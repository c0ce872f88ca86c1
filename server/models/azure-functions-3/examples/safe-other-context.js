// A function with other parameters is no function of the platform.
module.exports.render = function (context, template) {
  return template.body + context.query;
};
