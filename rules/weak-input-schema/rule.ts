import { schemaLimitRepairs } from '../../server/rule/fixes.ts';
import { type Draft, endpointName, rule, type WeakSchema } from '../../server/rule/rule.ts';

/** A schema lets nearly everything through (CWE-1284). */
export default rule<WeakSchema>({
  id: 'weak-input-schema',
  title: 'A schema lets nearly everything through',
  owasp: ['API4:2023', 'API8:2023', 'API8:2019', 'API4:2019'],
  cwe: [1284],
  kind: 'endpoint',
  preset: 'strict',
  check: (endpoint, ask): readonly Draft<WeakSchema>[] =>
    ask.weakSchemasOf(endpoint).map((found) => {
      const name = endpointName(endpoint);
      const [first] = found.fields;
      const others = found.fields.length - 1;
      const what = `\`${first?.name}\`${others ? ` and ${others} more` : ''}`;
      return {
        place: found.place,
        message: `${what} of what \`${name}\` stores ${others ? 'are' : 'is'} hardly limited by the schema. Say what may come, and how much of it.`,
        confidence: 'low',
        attack:
          'A client sends texts of megabytes, lists without end or objects of any form, and they are stored.',
        evidence: found.fields.slice(0, 8).map((field) => `\`${field.name}\` ${words[field.weakness]}.`),
        endpoint: name,
        // One schema is told once, however many endpoints use it at this place.
        key: `${found.name} ${found.fields.map((field) => field.name).join()}`,
        data: found,
      };
    }),
  fixes: {
    limits: {
      title: 'Limit texts and lists',
      level: 'C',
      make: (weak, ask) => schemaLimitRepairs(ask.workspace, weak),
    },
  },
});

const words: Readonly<Record<WeakSchema['fields'][number]['weakness'], string>> = {
  anything: 'may be anything',
  'endless-text': 'is a text of any length',
  'endless-list': 'is a list of any length',
  'part-of-pattern': 'has a pattern that a part of the text fulfils',
  'deny-list': 'has a pattern that only names what is refused',
  'other-keys': 'keeps keys that are not listed',
};
