import { nameRepairs } from '../../server/rule/fixes.ts';
import { type ApiDescription, rule } from '../../server/rule/rule.ts';

export interface Evidence {
  readonly description: ApiDescription;
  readonly name: string;
  readonly place: { readonly uri: string; readonly span: { readonly start: number; readonly end: number } };
}

/** A requirement names a security scheme that is not defined (CWE-306). */
export default rule<Evidence>({
  id: 'openapi-undefined-security-scheme',
  title: 'A security requirement names a scheme that is not defined',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [306],
  kind: 'description',
  check: (description) => {
    if (!description.knowsSchemes) return [];
    const defined = new Set(description.schemes.map((scheme) => scheme.name));
    const list = [...defined].map((name) => `\`${name}\``).join(', ');
    return description.requirements
      .filter((each) => !defined.has(each.name) && !mayBeElsewhere(description, each.name, defined))
      .map((each) => ({
        place: { uri: each.uri, span: each.span },
        message: `\`${each.name}\` is no security scheme of this description. ${defined.size ? `Defined are ${list}.` : 'Define it.'}`,
        confidence: 'high',
        attack:
          'Tools that meet an unknown scheme ask for nothing, so the operation is open where they enforce the description.',
        evidence: [
          defined.size ? `The description defines ${list}.` : 'The description defines no security scheme.',
        ],
        pointer: each.pointer,
        key: `${each.pointer} ${each.name}`,
        data: { description, name: each.name, place: { uri: each.uri, span: each.span } },
      }));
  },
  fixes: {
    name: {
      title: 'Use the defined scheme',
      level: 'B',
      make: ({ description, name, place }, ask) =>
        nameRepairs(
          ask.workspace,
          description.schemes.map((scheme) => scheme.name),
          name,
          place,
        ),
    },
  },
});

/** From 3.2 on, a requirement may call a scheme by a reference; only references into the description itself are looked up. */
function mayBeElsewhere({ version }: ApiDescription, name: string, defined: ReadonlySet<string>): boolean {
  if (version !== '3.2' || !/[:/#]/.test(name)) return false;
  const own = /^#\/components\/securitySchemes\/(.+)$/.exec(name)?.[1];
  return own === undefined || defined.has(own);
}
