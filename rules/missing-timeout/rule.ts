import { eachSettingRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** The handler of a request waits for another server, and nothing says how long at most (CWE-400, CWE-1088). */
export default rule<readonly WeakCall[]>({
  id: 'missing-timeout',
  title: 'A request waits for another server as long as that likes',
  owasp: ['API4:2023', 'API10:2023', 'API4:2019'],
  cwe: [400, 1088],
  kind: 'file',
  check: (uri, ask) => [...waiting(uri, ask), ...serving(uri, ask)],
  fixes: {
    timeout: {
      title: 'Wait ten seconds at most',
      level: 'B',
      make: (calls, ask) => eachSettingRepairs(ask.workspace, calls, 'B'),
    },
  },
});

/** Servers that wait for their clients without end, because somebody said so. */
function serving(uri: string, ask: Questions): readonly Draft<readonly WeakCall[]>[] {
  return ask.weakCallsIn(uri, ['server-without-timeout']).map((weak) =>
    weakDraft(
      weak,
      ask,
      {
        message:
          'The server waits for the rest of a request without end. Leave the timeout as it is, or set one.',
        confidence: 'medium',
        attack:
          'A program opens thousands of connections and sends one sign a minute on each, until no other client gets one.',
        evidence: ['The timeout is set to 0, which switches it off.'],
      },
      [weak],
    ),
  );
}

/** Calls to other servers while a request waits. */
function waiting(uri: string, ask: Questions): readonly Draft<readonly WeakCall[]>[] {
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
}

function alsoSo(count: number): string {
  if (!count) return '';
  return count === 1
    ? ', and so does another call of this file'
    : `, and so do ${count} more calls of this file`;
}
