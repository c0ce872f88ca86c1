import { absences, operationsThat } from '../../server/rule/descriptions.ts';
import { type Operation, rule } from '../../server/rule/rule.ts';

/** A deprecated operation does not say when it goes (CWE-1059; RFC 8594 for the header `Sunset`). */
export default rule<unknown>({
  id: 'openapi-deprecated-without-sunset',
  title: 'A deprecated operation does not say when it goes',
  owasp: ['API9:2023', 'API9:2019'],
  cwe: [1059],
  kind: 'description',
  check: (description) =>
    absences(description, operationsThat(description, isOpenEnded), {
      key: 'sunset',
      one: (label) =>
        `\`${label}\` is deprecated and does not say when it goes. Give the date, as \`x-sunset\` or by the header \`Sunset\`.`,
      many: (count, first) =>
        `${count} deprecated operations do not say when they go; the first is \`${first}\`. Give the date, as \`x-sunset\` or by the header \`Sunset\`.`,
      attack:
        'What is deprecated and stays is no longer looked after, and is found by those who search for it.',
      evidence: ['There is no `x-sunset`, no header `Sunset`, and no date in the text.'],
    }),
  // When it goes, only the project knows.
  fixes: {},
});

function isOpenEnded({ deprecated, extensions, responses, description }: Operation): boolean {
  if (!deprecated || [...extensions.keys()].some((key) => /sunset|removal|deprecat/i.test(key))) return false;
  if (responses.some(({ headers }) => headers.some(({ name }) => /^sunset$/i.test(name)))) return false;
  return !/\b(?:19|20)\d\d\b|\bsunset/i.test(description);
}
