import { absences } from '../../server/rule/descriptions.ts';
import { rule } from '../../server/rule/rule.ts';

/** Nobody can tell which of several servers is for what (CWE-1059). */
export default rule<unknown>({
  id: 'openapi-unnamed-server',
  title: 'Several servers do not say what they are for',
  owasp: ['API9:2023', 'API9:2019'],
  cwe: [1059],
  kind: 'description',
  check: (description) => {
    const general = description.servers.filter((each) => each.general && /[/.]/.test(each.url));
    // The same address over two schemes is one server.
    if (description.version === '2.0' || new Set(general.map(({ url }) => addressOf(url))).size < 2)
      return [];
    const unnamed = general
      .filter((each) => !each.description.trim())
      .map((each) => ({ ...each, label: each.url }));
    return absences(description, unnamed, {
      key: 'server',
      one: (label) => `\`${label}\` does not say what it is for. Name its environment in \`description\`.`,
      many: (count, first) =>
        `${count} servers do not say what they are for; the first is \`${first}\`. Name their environments in \`description\`.`,
      attack: 'Forgotten environments with weaker rules and real data stay reachable.',
      evidence: [`The description has ${general.length} servers.`],
    });
  },
  // What a server is for, only the project knows.
  fixes: {},
});

function addressOf(url: string): string {
  return url.replace(/^[a-z]+:(?=\/\/)/i, '').replace(/\/$/, '');
}
