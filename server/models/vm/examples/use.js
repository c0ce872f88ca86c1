const vm = require('node:vm');
const { VM } = require('vm2');

exports.run = (code) => {
  vm.runInNewContext(code, {});
  //                 ^^^^ sink code
  new vm.Script(code).runInThisContext();
  //            ^^^^ sink code
  return new VM({ timeout: 100 }).run(code);
  //                                  ^^^^ sink code
};
