import { provesIdentity } from '../../server/rule/cookie-names.ts';
import type { Confidence } from '../../server/rule/finding.ts';
import { settingsRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

export interface Evidence {
  readonly calls: readonly WeakCall[];
}

/** A cookie that proves who somebody is can be read by scripts, or travels where others listen (CWE-614, 1004, 1275). */
export default rule<Evidence>({
  id: 'insecure-cookie',
  title: 'A cookie that proves who somebody is can be read or sent by others',
  owasp: ['API2:2023', 'API8:2023', 'API2:2019', 'API7:2019'],
  cwe: [614, 1004, 1275],
  kind: 'call',
  means: ['cookie-readable-by-scripts', 'cookie-over-plain-http', 'cookie-sent-cross-site'],
  check: (calls, ask) => {
    // Of several forms of a call only that one is meant in which the cookie has its name.
    const meant = calls.filter((each) => each.subject !== null);
    const [first] = meant;
    if (!first || first.subject === null || !provesIdentity(first.subject)) return [];
    // A cookie for other sites has to be sent to them; what it must not do is travel without encryption.
    const isSecure = !meant.some(({ means }) => means === 'cookie-over-plain-http');
    const counted = meant.filter(({ means }) => means !== 'cookie-sent-cross-site' || !isSecure);
    const [shown] = counted;
    return shown ? [draft(shown, counted, first.subject, ask)] : [];
  },
  fixes: {
    flags: {
      title: 'Set the flags of the cookie',
      level: 'B',
      make: ({ calls }, ask) => settingsRepairs(ask.workspace, calls, 'B'),
    },
  },
});

const harms: Readonly<Record<string, string>> = {
  'cookie-readable-by-scripts': 'can be read by scripts',
  'cookie-over-plain-http': 'travels over plain HTTP',
  'cookie-sent-cross-site': 'is sent along by other sites',
};

function draft(shown: WeakCall, calls: readonly WeakCall[], name: string, ask: Questions): Draft<Evidence> {
  const parts = calls.map(({ means }) => harms[means] ?? '');
  const flags = calls.map(
    ({ entry }) =>
      `\`${
        String(entry.repair?.at ?? '')
          .split('.')
          .at(-1) ?? ''
      }\``,
  );
  const isWritten = calls.some(({ settings }) => settings.some(({ value }) => value === false));
  const isReadable = calls.some(({ means }) => means === 'cookie-readable-by-scripts');
  const confidence: Confidence =
    isReadable && isWritten ? 'high' : calls.every((each) => isLeftToSetting(each, ask)) ? 'low' : 'medium';
  return weakDraft(
    shown,
    ask,
    {
      message: `The cookie \`${name}\` ${parts.join(' and ')}. Set ${flags.join(' and ')}.`,
      confidence,
      attack: isReadable
        ? 'A script that an attacker gets into a page reads the cookie, and the attacker is signed in as the visitor.'
        : 'Whoever listens in the network reads the cookie from any request over plain HTTP, and is signed in as the visitor.',
      evidence: [
        `The name \`${name}\` says that the cookie proves who somebody is.`,
        ...calls.map(({ settings, entry }) => {
          const flag = String(entry.repair?.at ?? '')
            .split('.')
            .at(-1);
          const [setting] = settings;
          return setting ? `\`${flag}\` is \`${String(setting.value)}\`.` : `\`${flag}\` is not set.`;
        }),
      ],
    },
    { calls },
  );
}

/**
 * Whether a setting of the project, under a name of its own, says that the cookie may travel over plain HTTP, as for those
 * who try it without TLS: `secure: config().cookieSecure`.
 */
function isLeftToSetting({ means, settings }: WeakCall, ask: Questions): boolean {
  return (
    means === 'cookie-over-plain-http' &&
    settings.length > 0 &&
    settings.every(({ at }) => at !== undefined && at !== null && !/^secure$/i.test(ask.nameOf(at)))
  );
}
