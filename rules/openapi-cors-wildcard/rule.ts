import { absences, inParts, textsIn } from '../../server/rule/descriptions.ts';
import { type DescriptionPart, type Header, rule } from '../../server/rule/rule.ts';

/** Pages of any site may read the responses (CWE-942). */
export default rule<unknown>({
  id: 'openapi-cors-wildcard',
  title: 'Pages of any site may read the responses',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [942],
  kind: 'description',
  check: (description) => {
    const found = [...new Set(inParts(description, allowedOrigins))].flatMap((header) => {
      const confidence = confidenceOf(header);
      const { uri, span, pointer, name } = header;
      return confidence ? [{ uri, span, pointer, label: name, confidence }] : [];
    });
    return (['medium', 'low'] as const).flatMap((confidence) =>
      absences(
        description,
        found.filter((each) => each.confidence === confidence),
        {
          key: confidence,
          confidence,
          one: () =>
            '`Access-Control-Allow-Origin: *` lets pages of any site read what is answered. Name the origins that are allowed.',
          many: (count) =>
            `\`Access-Control-Allow-Origin: *\` lets pages of any site read what is answered, here and in ${count - 1} more responses. Name the origins that are allowed.`,
          attack:
            'A page that a user visits reads what the API answers to this user, or inside this network.',
          evidence: [
            confidence === 'medium'
              ? '`*` is the value or default of the header.'
              : '`*` is an example of the header.',
          ],
        },
      ),
    );
  },
  // Which origins are allowed, only the project knows.
  fixes: {},
});

function allowedOrigins({ operations }: DescriptionPart): readonly Header[] {
  return operations.flatMap(({ responses }) =>
    responses.flatMap(({ headers }) =>
      headers.filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin'),
    ),
  );
}

/** null if the header does not speak of all origins. */
function confidenceOf({ schema, samples }: Header): 'medium' | 'low' | null {
  const isFixed =
    !!schema?.values?.includes('*') || samples.some((each) => each.kind === 'default' && holdsStar(each));
  return isFixed ? 'medium' : samples.some(holdsStar) ? 'low' : null;
}

function holdsStar(sample: Header['samples'][number]): boolean {
  return textsIn(sample, 1).some(({ text }) => text.trim() === '*');
}
