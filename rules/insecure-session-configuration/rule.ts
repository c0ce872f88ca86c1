import { settingsRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

export interface Evidence {
  readonly calls: readonly WeakCall[];
}

/** Sessions are kept in a way that lets others take them over (CWE-614). */
export default rule<Evidence>({
  id: 'insecure-session-configuration',
  title: 'Sessions are set up so that others can take them over',
  owasp: ['API2:2023', 'API8:2023', 'API2:2019', 'API7:2019'],
  cwe: [614],
  kind: 'call',
  means: [
    'session-cookie-readable-by-scripts',
    'session-cookie-over-plain-http',
    'session-cookie-sent-cross-site',
    'session-in-memory',
    'session-unsigned',
  ],
  check: (calls, ask) => [...unsigned(calls, ask), ...cookie(calls, ask), ...inMemory(calls, ask)],
  fixes: {
    flags: {
      title: 'Set up the cookie of the session',
      level: 'B',
      make: ({ calls }, ask) => settingsRepairs(ask.workspace, calls, 'B'),
    },
  },
});

const harms: Readonly<Record<string, string>> = {
  'session-cookie-readable-by-scripts': 'can be read by scripts',
  'session-cookie-over-plain-http': 'travels over plain HTTP',
  'session-cookie-sent-cross-site': 'is sent along by other sites',
};

function cookie(all: readonly WeakCall[], ask: Questions): readonly Draft<Evidence>[] {
  const isSecure = !all.some(({ means }) => means === 'session-cookie-over-plain-http');
  const calls = all.filter(
    ({ means }) => means in harms && (means !== 'session-cookie-sent-cross-site' || !isSecure),
  );
  const [shown] = calls;
  if (!shown) return [];
  const parts = calls.map(({ means }) => harms[means] ?? '');
  const flags = calls.map(({ entry }) => `\`${nameOf(entry.repair?.at)}\``);
  const isReadable = calls.some(({ means }) => means === 'session-cookie-readable-by-scripts');
  return [
    weakDraft(
      shown,
      ask,
      {
        message: `The cookie of the session ${parts.join(' and ')}. Set ${flags.join(' and ')}.`,
        confidence: isReadable ? 'high' : 'medium',
        attack: isReadable
          ? 'A script that an attacker gets into a page reads the cookie, and the attacker takes the session over.'
          : 'Whoever listens in the network reads the cookie from any request over plain HTTP, and takes the session over.',
        evidence: calls.map(({ settings, entry }) => {
          const [setting] = settings;
          const flag = `\`${nameOf(entry.repair?.at)}\``;
          return setting ? `${flag} is \`${String(setting.value)}\`.` : `${flag} is not set.`;
        }),
      },
      { calls },
    ),
  ];
}

function nameOf(at: string | number | undefined): string {
  return (
    String(at ?? '')
      .split('.')
      .at(-1) ?? ''
  );
}

function unsigned(all: readonly WeakCall[], ask: Questions): readonly Draft<Evidence>[] {
  return all
    .filter(({ means }) => means === 'session-unsigned')
    .map((weak) =>
      weakDraft(
        weak,
        ask,
        {
          message: 'The session lies in a cookie without a signature. Sign it.',
          confidence: 'high',
          attack:
            'A visitor writes a session with the name and the rights of somebody else into the own cookie.',
          evidence: ['Signing is switched off.'],
        },
        { calls: [weak] },
      ),
    );
}

function inMemory(all: readonly WeakCall[], ask: Questions): readonly Draft<Evidence>[] {
  return all
    .filter(({ means }) => means === 'session-in-memory')
    .map((weak) =>
      weakDraft(
        weak,
        ask,
        {
          message:
            'Sessions are kept in the memory of the process. Keep them in a store that all processes share.',
          confidence: 'low',
          attack: 'Visitors without an account open sessions until the memory is full and the service stops.',
          evidence: ['No store is given; that of the library is made for development only.'],
        },
        { calls: [weak] },
      ),
    );
}
