import { absences, asLacking } from '../../server/rule/descriptions.ts';
import { type Operation, rule } from '../../server/rule/rule.ts';

/** An old version of an operation stands beside a newer one, as if both were meant to stay (CWE-1059). */
export default rule<unknown>({
  id: 'openapi-parallel-versions',
  title: 'An old version of an operation stands beside a newer one',
  owasp: ['API9:2023', 'API9:2019'],
  cwe: [1059],
  kind: 'description',
  check: (description) => {
    const newest = new Map<string, number>();
    for (const operation of description.operations) {
      const { key, version } = versionOf(operation) ?? {};
      if (key !== undefined && version !== undefined)
        newest.set(key, Math.max(version, newest.get(key) ?? 0));
    }
    const old = description.operations.filter((operation) => {
      const own = versionOf(operation);
      return own && !operation.deprecated && own.version < (newest.get(own.key) ?? 0);
    });
    return absences(description, old.map(asLacking), {
      key: 'old',
      one: (label) =>
        `\`${label}\` has a newer version and is not deprecated. Mark it, and say when it goes.`,
      many: (count, first) =>
        `${count} operations have a newer version and are not deprecated; the first is \`${first}\`. Mark them, and say when they go.`,
      attack: 'The old version lacks what the new one has learnt, and does the same to the same data.',
      evidence: ['The paths differ in the number of the version only.'],
    });
  },
  // When the old version goes, only the project knows.
  fixes: {},
});

/** The operation without the number of its version, whatever the names of its parameters. */
function versionOf({
  method,
  pathTemplate,
}: Operation): { readonly key: string; readonly version: number } | null {
  const match = /\/v(\d{1,3})(?=\/)/i.exec(pathTemplate);
  if (!match) return null;
  return {
    key: `${method} ${pathTemplate.replace(match[0], '/v').replaceAll(/\{[^{}]*\}/g, '{}')}`,
    version: Number(match[1]),
  };
}
