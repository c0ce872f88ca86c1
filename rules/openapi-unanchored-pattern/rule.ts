import { absences, schemasThat } from '../../server/rule/descriptions.ts';
import { textRepairs } from '../../server/rule/fixes.ts';
import { rule, type Schema, type Written } from '../../server/rule/rule.ts';

/** A pattern that holds somewhere in a text lets everything else through (CWE-777). */
export default rule<readonly { readonly schema: Schema }[]>({
  id: 'openapi-unanchored-pattern',
  title: 'A pattern holds for a part of the text only',
  owasp: ['API8:2023', 'API8:2019'],
  cwe: [777],
  kind: 'description',
  check: (description) =>
    absences(
      description,
      schemasThat(description, isOpen).map((each) => ({ ...each, ...placeOf(each.schema) })),
      {
        key: 'pattern',
        one: (label) =>
          `The pattern of \`${label}\` need only hold somewhere in the text. Put it between \`^\` and \`$\`.`,
        many: (count, first) =>
          `${count} patterns need only hold somewhere in the text; the first is that of \`${first}\`. Put them between \`^\` and \`$\`.`,
        attack: 'Anything is let through as long as some part of it fits.',
        evidence: ['Patterns of JSON Schema are not anchored by themselves.'],
      },
    ),
  fixes: {
    anchor: {
      title: 'Put the pattern between `^` and `$`',
      level: 'B',
      make: (found, ask) =>
        textRepairs(
          ask.workspace,
          found.flatMap(({ schema }) => schema.pattern ?? []),
          ({ text }) => anchored(text),
          {
            title: 'Put the pattern between `^` and `$`',
            level: 'B',
            otherwise: 'A pattern cannot be changed in this text.',
          },
        ),
    },
  },
});

function isOpen({ pattern, inRequest, inParameter }: Schema): boolean {
  if (!pattern || !(inRequest || inParameter)) return false;
  // That the text holds something is all that these ask for.
  if (/^(?:\.|\\S)[+*]?$/.test(pattern.text)) return false;
  return !startsAnchored(pattern.text) || !endsAnchored(pattern.text);
}

/** `^…`, also within groups; a look ahead at the start holds the whole text as well. */
function startsAnchored(text: string): boolean {
  return /^(?:\(\??[:=!]?)*(?:\^|\\A)/.test(text);
}

/** An end with the delimiter and the flags of another notation (`$/u`) is no pattern that one more sign would repair. */
function endsAnchored(text: string): boolean {
  return /\$\/[a-z]*$/.test(text) || (/(?:\$|\\[zZ])\)*$/.test(text) && !/\\\$\)*$/.test(text));
}

function anchored(text: string): string {
  const isSimple = !text.includes('|');
  const head = startsAnchored(text) ? '' : '^';
  const tail = endsAnchored(text) ? '' : '$';
  return isSimple || !head || !tail ? `${head}${text}${tail}` : `^(?:${text})$`;
}

function placeOf({ pattern, uri, span }: Schema): Pick<Written, 'uri' | 'span'> {
  return { uri: pattern?.uri ?? uri, span: pattern?.span ?? span };
}
