// Mocha's own report on the screen, and the results as JSON in the file named by HANDRAIL_REPORT.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class Reporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const tests = [];
    const record = (test, error) =>
      tests.push({
        title: test.fullTitle(),
        milliseconds: test.duration ?? 0,
        ...(error && { error: String(error.stack ?? error) }),
      });
    runner.on('pass', (test) => record(test));
    runner.on('fail', (test, error) => record(test, error));
    runner.on('end', () => {
      if (process.env.HANDRAIL_REPORT)
        writeFileSync(process.env.HANDRAIL_REPORT, JSON.stringify({ tests }, null, 2));
    });
  }
};
