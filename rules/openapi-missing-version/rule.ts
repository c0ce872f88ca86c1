import { insertionRepairs } from '../../server/rule/fixes.ts';
import { rule, type WrittenNode } from '../../server/rule/rule.ts';

/** Nobody can tell which version of the API is described (CWE-1059). */
export default rule<WrittenNode | null>({
  id: 'openapi-missing-version',
  title: 'The description does not say which version it is',
  owasp: ['API9:2023', 'API9:2019'],
  cwe: [1059],
  kind: 'description',
  check: (description) => {
    if (description.apiVersion || !description.operations.length) return [];
    return [
      {
        place: description.place,
        message: 'The description does not say which version of the API it is. Give `info.version`.',
        confidence: 'low',
        attack: 'Old versions stay in use, since nobody can tell them from the new one.',
        evidence: ['`info.version` is missing or empty.'],
        pointer: '/info',
        key: 'version',
        data: description.info,
      },
    ];
  },
  fixes: {
    version: {
      title: 'Begin with version 1.0.0',
      level: 'C',
      make: (info, ask) =>
        info
          ? insertionRepairs(
              ask.workspace,
              [info],
              { key: 'version', value: '"1.0.0"', after: 'title' },
              {
                title: 'Begin with version 1.0.0',
                level: 'C',
                otherwise: '`info` cannot be extended in this text.',
              },
            )
          : [],
    },
  },
});
