import { type AbsenceWords, absences } from '../../server/rule/descriptions.ts';
import { operationRepairs } from '../../server/rule/fixes.ts';
import { type ApiDescription, type Endpoint, type Questions, rule } from '../../server/rule/rule.ts';

interface Found {
  readonly code: Endpoint;
  readonly description: ApiDescription;
}

/** The code answers requests that the API description does not speak of (CWE-1059). */
export default rule<readonly Found[]>({
  id: 'undocumented-endpoint',
  title: 'The code answers requests that the description does not speak of',
  owasp: ['API9:2023', 'API9:2019'],
  cwe: [1059],
  kind: 'description',
  check: (description, ask) => {
    const drift = ask.driftOf(description);
    if (!drift) return [];
    const found = drift.undescribed
      .filter((endpoint) => isApi(endpoint, ask))
      .map((endpoint) => ({
        uri: endpoint.place.uri,
        span: endpoint.place.span,
        pointer: endpoint.id,
        label: `${endpoint.method} ${endpoint.path}`,
        endpoint: `${endpoint.method} ${endpoint.path}`,
        code: endpoint,
        description,
      }));
    const inside = found.filter(({ code }) => isBelow(code, drift.bases));
    // One or two that are missing among many are forgotten; many that are missing are left out on purpose.
    const isOdd = inside.length * 4 <= drift.described;
    const words: Omit<AbsenceWords, 'key'> = {
      one: (label) => `\`${label}\` is not in the API description. Describe it, or take it out.`,
      many: (count, first) =>
        `${count} endpoints are not in the API description; the first is \`${first}\`. Describe them, or take them out.`,
      attack:
        'What nobody knows of is not reviewed, tested or protected by a gateway, and whoever finds it calls it.',
      evidence: [
        `${drift.fulfilled} of ${description.operations.length} operations of the description are in this code.`,
        `${drift.described} endpoints of the application are described.`,
      ],
    };
    const outside = found.filter((each) => !inside.includes(each));
    const bases = drift.bases.map((base) => `\`${base}\``).join(', ');
    return [
      ...absences(description, inside, { ...words, key: 'endpoint', confidence: isOdd ? 'medium' : 'low' }),
      ...absences(description, outside, {
        ...words,
        key: 'outside',
        evidence: [...words.evidence, `The servers of the description have ${bases} before all its paths.`],
      }),
    ].map(({ pointer: _, ...draft }) => draft);
  },
  fixes: {
    operation: {
      title: 'Describe what the code says of it',
      level: 'C',
      make: (found, ask) => {
        const [first] = found;
        return first
          ? operationRepairs(
              ask.workspace,
              first.description,
              found.map(({ code }) => code),
            )
          : [];
      },
    },
  },
});

/** Whether one of the paths that servers put before all operations leads to an endpoint. */
function isBelow({ path }: Endpoint, bases: readonly string[]): boolean {
  return bases.some((base) => base === '' || path === base || path.startsWith(`${base}/`));
}

/** Pages, health and documentation are not part of what an API description is about. */
function isApi(endpoint: Endpoint, ask: Questions): boolean {
  const { method, path, pathKnown, prefixKnown, handler, forDevelopers } = endpoint;
  if (!handler || forDevelopers || !pathKnown || prefixKnown === false || path.includes('*')) return false;
  if (['*', 'OPTIONS', 'HEAD', 'TRACE'].includes(method)) return false;
  return !ask.isPublicByNature(endpoint) && !/\.\w{2,5}$/.test(path);
}
