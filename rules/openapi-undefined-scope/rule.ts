import { nameRepairs } from '../../server/rule/fixes.ts';
import { rule, type SecurityScheme, type Written } from '../../server/rule/rule.ts';

export interface Evidence {
  readonly scope: Written;
  readonly defined: ReadonlySet<string>;
}

/** A requirement names a scope that no flow of its scheme can give (CWE-863). */
export default rule<Evidence>({
  id: 'openapi-undefined-scope',
  title: 'A security requirement names a scope that is not defined',
  owasp: ['API5:2023', 'API5:2019'],
  cwe: [863],
  kind: 'description',
  check: (description) => {
    const all = definedScopes(description.schemes);
    return description.requirements.flatMap(({ name, scopes }) => {
      const known = all.get(name);
      if (!known) return [];
      return scopes
        .filter((scope) => !known.has(scope.text))
        .map((scope) => ({
          place: { uri: scope.uri, span: scope.span },
          message: `\`${scope.text}\` is no scope of \`${name}\`. Use one that is defined, or define it.`,
          confidence: 'medium' as const,
          attack:
            'Nobody can be granted the scope, so whoever makes the operation work leaves the check out.',
          evidence: [`The flows of \`${name}\` define ${listOf(known)}.`],
          pointer: scope.pointer,
          key: `${scope.pointer} ${scope.text}`,
          data: { scope, defined: known },
        }));
    });
  },
  fixes: {
    name: {
      title: 'Use a defined scope',
      level: 'B',
      make: ({ scope, defined }, ask) => nameRepairs(ask.workspace, [...defined], scope.text, scope),
    },
  },
});

/** The scopes of each scheme that lists them: only flows do, OpenID Connect names them elsewhere. */
function definedScopes(schemes: readonly SecurityScheme[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    schemes
      .filter(({ type, flows, urls }) => type === 'oauth2' && flows.length && !urls.length)
      .map(({ name, flows }) => [name, new Set(flows.flatMap((flow) => flow.scopes))]),
  );
}

/** Names shown. */
const SHOWN = 8;

function listOf(names: ReadonlySet<string>): string {
  if (!names.size) return 'none';
  const shown: string[] = [];
  for (const name of names) if (shown.push(`\`${name}\``) === SHOWN) break;
  return shown.join(', ') + (names.size > SHOWN ? ` and ${names.size - SHOWN} more` : '');
}
