import { inParts, nameWords, propertiesOfAll, textsIn } from '../../server/rule/descriptions.ts';
import {
  type DescriptionPart,
  type Draft,
  type Property,
  rule,
  type Schema,
} from '../../server/rule/rule.ts';

/** Errors tell how the server is built (CWE-209). */
export default rule<null>({
  id: 'openapi-error-details',
  title: 'The body of an error tells how the server is built',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [209],
  kind: 'description',
  check: (description) => {
    // Errors mostly share a few schemas.
    const inSchemas = propertiesOfAll(inParts(description, schemasOfErrors))
      .filter((each) => isTrace(each) || isDetail(each))
      .flatMap((property): readonly Draft<null>[] => {
        const confidence = isTrace(property) ? 'medium' : 'low';
        const { uri, span, pointer, name } = property;
        return [
          {
            place: { uri, span },
            message: `\`${name}\` in the body of an error tells how the server is built. Keep it in the log, and answer with an id of the error.`,
            confidence,
            attack: 'Names of files, classes, tables and versions lead to further attacks.',
            evidence: [`The property \`${name}\` is in a response for errors.`],
            pointer,
            key: pointer,
            data: null,
          },
        ];
      });
    return [...inSchemas, ...inParts(description, stacks)];
  },
  // To take a property out of errors is a change of the server first.
  fixes: {},
});

function schemasOfErrors({ operations }: DescriptionPart): readonly Schema[] {
  return operations.flatMap(({ responses }) =>
    responses
      .filter(({ status }) => /^[45]/.test(status) || status === 'default')
      .flatMap(({ media }) => media.flatMap(({ schema }) => schema ?? [])),
  );
}

function stacks({ samples }: DescriptionPart): readonly Draft<null>[] {
  return samples.flatMap((sample) =>
    textsIn(sample, TEXTS)
      .filter(({ text }) => isStack(text))
      .map(
        ({ place, pointer }): Draft<null> => ({
          place,
          message:
            'This example holds a stack trace. Keep traces in the log, and answer with an id of the error.',
          // What is answered without an error may be about the errors of others, as of a service that collects them.
          confidence: /\/responses\/[123]/.test(pointer) ? 'low' : 'medium',
          attack: 'Names of files, classes and versions lead to further attacks.',
          evidence: ['The text has the form of a stack trace.'],
          pointer,
          key: pointer,
          data: null,
        }),
      ),
  );
}

/** Texts of one example that are looked at. */
const TEXTS = 500;

function isTrace({ name, schema }: Property): boolean {
  if (schema.types.some((type) => type === 'boolean' || type === 'integer')) return false;
  return /^(?:stack ?trace|stack|back ?trace|trace ?back|call stack|exception stack ?trace)$/.test(
    nameWords(name).join(' '),
  );
}

function isDetail({ name }: Property): boolean {
  return /^(?:exception|exception class|sql|sql state|sql query|debug|debug info|debug message|inner exception)$/.test(
    nameWords(name).join(' '),
  );
}

function isStack(text: string): boolean {
  // Nearly all texts of large descriptions are one line.
  if (!text.includes('\n') && !text.startsWith('Traceback')) return false;
  return /Traceback \(most recent call last\)|\n\s*at [\w.$<>[\] ]{1,200}\([^()\n]{1,200}:\d+(?::\d+)?\)/.test(
    text,
  );
}
