/** The tables of practices and of items of OWASP are complete. */
import assert from 'node:assert/strict';
import { allRules } from '#engine';
import { owaspItems, practices, rulesOfPractice } from '../server/rule/practices.ts';

const ids = allRules.map(({ id }) => id);

describe('Practices', () => {
  it('hold every rule', () => {
    const held = new Set(practices.flatMap((each) => rulesOfPractice(each, ids)));
    assert.deepEqual(
      ids.filter((id) => !held.has(id)),
      [],
      'add these rules to a practice in server/rule/practices.ts',
    );
  });

  it('name rules that there are', () => {
    for (const practice of practices) {
      const unknown = practice.rules.filter(
        (rule) => !rulesOfPractice({ name: '', rules: [rule] }, ids).length,
      );
      assert.deepEqual(unknown, [], practice.name);
      assert.ok(rulesOfPractice(practice, ids).length > 0, practice.name);
    }
  });
});

describe('Items of the OWASP API Security Top 10', () => {
  it('are each looked at by a rule', () => {
    const lacking = Object.keys(owaspItems).filter(
      (item) => !allRules.some(({ owasp }) => owasp.includes(item)),
    );
    assert.deepEqual(lacking, []);
  });

  it('are the only ones that rules name', () => {
    const named = new Set(allRules.flatMap(({ owasp }) => owasp));
    assert.deepEqual(
      [...named].filter((item) => !(item in owaspItems)),
      [],
    );
  });
});
