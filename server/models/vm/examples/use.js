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

const { Parser } = require('expr-eval');
//                         ^^^^^^^^^^^ sink module
const safeEval = require('safe-eval');
//                       ^^^^^^^^^^^ sink module

exports.formula = (formula) => Parser.evaluate(formula);
//                                             ^^^^^^^ sink code
exports.parsed = (formula) => new Parser().parse(formula);
//                                               ^^^^^^^ sink code
exports.value = (formula) => safeEval(formula);
//                                    ^^^^^^^ sink code

const requireFromString = require('require-from-string');
const saferEval = require('safer-eval');

exports.loaded = (text) => [requireFromString(text), saferEval(text)];
//                                                             ^^^^ sink code
//                                            ^^^^ sink code
