import { type Draft, endpointName, type OldVersion, rule } from '../../server/rule/rule.ts';

/** An old version of an API answers beside a newer one (CWE-1059). */
export default rule<OldVersion>({
  id: 'several-api-versions',
  title: 'An old version of an API answers beside a newer one',
  owasp: ['API9:2023', 'API9:2019'],
  cwe: [1059],
  kind: 'endpoint',
  check: (endpoint, ask): readonly Draft<OldVersion>[] => {
    const all = ask.oldVersions();
    const own = all.find(({ old }) => old.id === endpoint.id);
    if (!own) return [];
    const name = endpointName(endpoint);
    const newer = endpointName(own.newer);
    const related = [{ place: own.newer.place, message: 'The newer version stands here.' }];
    if (own.lacks)
      return [
        {
          place: endpoint.place,
          message: `\`${name}\` answers without the ${own.lacks} that \`${newer}\` asks for. Guard it alike, or take it out.`,
          // What one of them asks beyond who is there may be a limit of what somebody pays for, and no right.
          confidence: own.lacks === 'authentication' ? 'medium' : 'low',
          attack: `Whoever is turned away by \`${newer}\` asks \`${name}\` instead.`,
          evidence: [
            'The paths differ in the number of the version only.',
            `The newer one asks for ${own.lacks === 'authentication' ? 'a credential' : 'a right'}, the old one does not.`,
          ],
          related,
          endpoint: name,
          key: name,
          data: own,
        },
      ];
    const alike = all.filter(
      (each) => !each.lacks && each.oldVersion === own.oldVersion && each.newVersion === own.newVersion,
    );
    if (alike[0]?.old.id !== endpoint.id) return [];
    const others = alike.length - 1;
    return [
      {
        place: endpoint.place,
        message: `\`${name}\`${others ? ` and ${others} more ${others === 1 ? 'endpoint' : 'endpoints'}` : ''} of version ${own.oldVersion} ${others ? 'answer' : 'answers'} beside version ${own.newVersion}. Say when the old version goes.`,
        confidence: 'low',
        attack: 'What is repaired in the new version is still to be had in the old one.',
        evidence: [
          'The paths differ in the number of the version only.',
          ...alike.slice(1, 6).map(({ old }) => `So does \`${endpointName(old)}\`.`),
        ],
        related,
        endpoint: name,
        key: `${own.oldVersion} ${own.newVersion}`,
        data: own,
      },
    ];
  },
  fixes: {},
});
