import { nameRepairs } from '../../server/rule/fixes.ts';
import { rule, type Written } from '../../server/rule/rule.ts';

export interface Evidence {
  readonly scope: Written;
  readonly defined: readonly string[];
}

/** A requirement names a scope that no flow of its scheme can give (CWE-863). */
export default rule<Evidence>({
  id: 'openapi-undefined-scope',
  title: 'A security requirement names a scope that is not defined',
  owasp: ['API5:2023', 'API5:2019'],
  cwe: [863],
  kind: 'description',
  check: (description) =>
    description.requirements.flatMap(({ name, scopes }) => {
      const scheme = description.schemes.find((each) => each.name === name);
      // Only flows list their scopes; OpenID Connect names them elsewhere.
      if (scheme?.type !== 'oauth2' || !scheme.flows.length || scheme.urls.length) return [];
      const defined = [...new Set(scheme.flows.flatMap((flow) => flow.scopes))];
      return scopes
        .filter((scope) => !defined.includes(scope.text))
        .map((scope) => ({
          place: { uri: scope.uri, span: scope.span },
          message: `\`${scope.text}\` is no scope of \`${name}\`. Use one that is defined, or define it.`,
          confidence: 'medium' as const,
          attack:
            'Nobody can be granted the scope, so whoever makes the operation work leaves the check out.',
          evidence: [`The flows of \`${name}\` define ${listOf(defined)}.`],
          pointer: scope.pointer,
          key: `${scope.pointer} ${scope.text}`,
          data: { scope, defined },
        }));
    }),
  fixes: {
    name: {
      title: 'Use a defined scope',
      level: 'B',
      make: ({ scope, defined }, ask) => nameRepairs(ask.workspace, defined, scope.text, scope),
    },
  },
});

/** Names shown. */
const SHOWN = 8;

function listOf(names: readonly string[]): string {
  if (!names.length) return 'none';
  const shown = names.slice(0, SHOWN).map((name) => `\`${name}\``);
  return shown.join(', ') + (names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '');
}
