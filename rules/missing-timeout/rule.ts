import { eachSettingRepairs } from '../../server/rule/fixes.ts';
import { type Draft, rule, type WeakCall } from '../../server/rule/rule.ts';

/** The handler of a request waits for another server, and nothing says how long at most (CWE-400, CWE-1088). */
export default rule<readonly WeakCall[]>({
  id: 'missing-timeout',
  title: 'A request waits for another server as long as that likes',
  owasp: ['API4:2023', 'API10:2023', 'API4:2019'],
  cwe: [400, 1088],
  kind: 'file',
  check: (uri, ask) => {
    if (ask.hasSetting('request-timeout')) return [];
    const found = new Map<string, WeakCall[]>();
    for (const weak of ask.weakCallsIn(uri, ['request-without-timeout'])) {
      // Scripts may wait, and so may the code of browsers.
      if (!weak.always || !ask.endpointsAround(weak.call).length) continue;
      found.set(weak.model, [...(found.get(weak.model) ?? []), weak]);
    }
    return [...found.values()].flatMap((calls): readonly Draft<readonly WeakCall[]>[] => {
      const [first, ...others] = calls;
      if (!first) return [];
      const name = ask.calleeName(first.call);
      return [
        {
          place: ask.place(first.at),
          message: `\`${name}\` waits for the other server as long as that likes${alsoSo(others.length)}. Set a timeout.`,
          confidence: 'low',
          attack:
            'When the other server hangs, requests pile up here with their connections and memory, until this one hangs as well; whoever can slow the other one down, or names it, does so on purpose.',
          evidence: [
            `\`${name}\` is called while a request waits, without a timeout or a signal that ends it.`,
            'The library sets none by default, or one of minutes.',
          ],
          related: others.map(({ at }) => ({
            place: ask.place(at),
            message: 'This call has no timeout either.',
          })),
          key: first.model,
          data: calls,
        },
      ];
    });
  },
  fixes: {
    timeout: {
      title: 'Wait ten seconds at most',
      level: 'B',
      make: (calls, ask) => eachSettingRepairs(ask.workspace, calls, 'B'),
    },
  },
});

function alsoSo(count: number): string {
  if (!count) return '';
  return count === 1
    ? ', and so does another call of this file'
    : `, and so do ${count} more calls of this file`;
}
