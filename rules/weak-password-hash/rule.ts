import { isAskedByBeginning, isHashedAgain, isOfOlderHashes } from '../../server/rule/digests.ts';
import { settingRepairs } from '../../server/rule/fixes.ts';
import { isPasswordName } from '../../server/rule/people-names.ts';
import { type Draft, type Flow, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

export interface Evidence {
  readonly weak: WeakCall | null;
}

/** A password is hashed in a way that was made to be fast (CWE-916). */
export default rule<Evidence>({
  id: 'weak-password-hash',
  title: 'A password is hashed so fast that it can be guessed',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [916],
  kind: 'file',
  check: (uri, ask) => [...fastHashes(uri, ask), ...cheapHashes(uri, ask)],
  fixes: {
    cost: {
      title: 'Raise the cost',
      level: 'B',
      make: ({ weak }, ask) => (weak ? settingRepairs(ask.workspace, weak, 'B') : []),
    },
  },
});

const attack =
  'Whoever gets hold of the table tries billions of passwords a second on a graphics card, and reads most of them.';
const remedy = 'Use a hash that was made for passwords: Argon2id, scrypt or bcrypt.';

function fastHashes(uri: string, ask: Questions): readonly Draft<Evidence>[] {
  const flows = ask
    .flowsInto(uri)
    .filter(({ target, arrival }) => target === 'fast-hash' && isPassword(arrival))
    .filter(({ call }) => isLast(call, ask));
  const byFlow = flows.map((flow): Draft<Evidence> => {
    const name = flow.arrival.path.at(-1) ?? '';
    const callee = ask.calleeName(flow.call);
    const isOlder = isOfOlderHashes(ask.workspace, flow.call);
    return {
      place: ask.place(flow.argument),
      message: `The password is hashed by \`${callee}\`, which was made to be fast. ${remedy}`,
      confidence: isHashedAgain(ask.workspace, flow.call) === 'perhaps' ? 'low' : isOlder ? 'medium' : 'high',
      attack,
      evidence: [
        `\`${name}\` of the request reaches \`${callee}\`.`,
        ...(isOlder
          ? [
              'It is only held against what is stored, and the file uses a hash for passwords as well: it may check what was hashed long ago.',
            ]
          : []),
      ],
      trace: ask.trace(flow, `is hashed by \`${callee}\``),
      key: `${ask.functionAround(flow.argument)} ${callee} fast`,
      data: { weak: null },
    };
  });
  const known = new Set(flows.map(({ argument }) => argument.expression));
  const byName = ask
    .argumentsFor(uri, ['fast-hash'])
    .filter(({ at, name }) => !known.has(at.expression) && isPasswordName(name))
    .filter(({ call }) => isLast(call, ask))
    .map(
      ({ at, call, callee, name }): Draft<Evidence> => ({
        place: ask.place(at),
        message: `\`${name}\` is hashed by \`${callee}\`, which was made to be fast. ${remedy}`,
        confidence: isHashedAgain(ask.workspace, call) === 'perhaps' ? 'low' : 'medium',
        attack,
        evidence: [`Only the name \`${name}\` says that it is a password; where it comes from is not known.`],
        key: `${ask.functionAround(at)} ${callee} fast`,
        data: { weak: null },
      }),
    );
  return [...byFlow, ...byName];
}

/** Whether the digest is what is kept or held against: it is neither the start of a question to a list nor hashed again. */
function isLast(call: Flow['call'], ask: Questions): boolean {
  return !isAskedByBeginning(ask.workspace, call) && isHashedAgain(ask.workspace, call) !== 'surely';
}

function isPassword({ from, path }: Flow['arrival']): boolean {
  return (from.kind === 'source' || from.kind === 'query') && isPasswordName(path.at(-1) ?? '');
}

/** Whether what a call hashes is a password, by its name or by where it comes from: keys that were drawn need no slow hash. */
function hashesPassword({ call }: WeakCall, ask: Questions): boolean {
  const hashed = ask
    .argumentsFor(call.uri, ['password-hash'])
    .find((each) => each.call.expression === call.expression);
  const flows = ask
    .flowsInto(call.uri)
    .filter((flow) => flow.target === 'password-hash' && flow.call.expression === call.expression);
  // What is sent under a name of its own (`mnemonic`) is no password, whatever a function in between calls it.
  const isNamed = flows.length > 0 && flows.every(({ arrival }) => arrival.path.length > 0);
  if (!hashed || (isPasswordName(hashed.name) && !isNamed)) return true;
  return flows.some((flow) => isPassword(flow.arrival));
}

function cheapHashes(uri: string, ask: Questions): readonly Draft<Evidence>[] {
  return ask.weakCallsIn(uri, ['password-hash-too-cheap']).map((weak) => {
    const [setting] = weak.settings;
    const given = setting ? ` of ${String(setting.value)}` : '';
    const isOfPassword = hashesPassword(weak, ask);
    return weakDraft(
      weak,
      ask,
      {
        message: `The cost${given} is too low for passwords. Raise it until one hash takes about a quarter of a second.`,
        confidence: isOfPassword ? 'medium' : 'low',
        attack,
        evidence: [
          `\`${ask.calleeName(weak.call)}\` is called with a cost below what is recommended.`,
          ...(isOfPassword ? [] : ['Nothing says that what is hashed is a password.']),
        ],
      },
      { weak },
    );
  });
}
