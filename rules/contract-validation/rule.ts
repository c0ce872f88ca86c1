import {
  constrains,
  differing,
  type FulfilledOperation,
  fulfilledOperations,
  heldLess,
  shapeOfSchema,
} from '../../server/rule/contract.ts';
import { absences } from '../../server/rule/descriptions.ts';
import { describedSchemaRepairs } from '../../server/rule/fixes.ts';
import { type Questions, rule, type Schema } from '../../server/rule/rule.ts';

export interface Evidence extends FulfilledOperation {
  readonly schema: Schema | null;
}

/** The API description constrains what may be sent, and the code holds it against nothing, or against less (CWE-20). */
export default rule<readonly Evidence[]>({
  id: 'contract-validation',
  title: 'The code holds what is sent against less than the description says',
  owasp: ['API8:2023', 'API10:2023', 'API9:2023'],
  cwe: [20],
  kind: 'description',
  holdsCode: true,
  check: (description, ask) => {
    const all = fulfilledOperations(description, ask).filter(({ code }) => !ask.isEnforced(code));
    const none = all.flatMap((each) => {
      const schema = constrainedBody(each);
      return schema && isHeldByNothing(each, ask) ? [{ ...differing(each, fieldsOf(schema)), schema }] : [];
    });
    const less = all.flatMap((each) => {
      const found = heldLessIn(each, ask);
      return found.length ? [{ ...differing(each, found), schema: constrainedBody(each) }] : [];
    });
    return [
      ...absences(description, none, {
        key: 'none',
        confidence: 'medium',
        one: (label, detail) =>
          `The description says what the body of \`${label}\` may hold (${detail}), and the code holds it against nothing. Validate it before it is used.`,
        many: (count, first, detail) =>
          `The description says what the bodies of ${count} operations may hold, and the code holds them against nothing; the first is \`${first}\` (${detail}). Validate them before they are used.`,
        attack: 'A client sends what the description forbids, and the code works on with it.',
        evidence: [
          'The handler uses the body, and no validator of the chain or the handler looks at it.',
          'Nothing before the handler holds requests against the description.',
        ],
      }),
      ...absences(description, less, {
        key: 'less',
        confidence: 'low',
        one: (label, detail) =>
          `The validator of \`${label}\` lets through more than the description: ${detail}. Hold it against the same.`,
        many: (count, first, detail) =>
          `The validators of ${count} operations let through more than the description; the first is \`${first}\`: ${detail}. Hold it against the same.`,
        attack: 'A client sends what the description forbids, and the code works on with it.',
        evidence: ['The schema of the code was compared with that of the description, field by field.'],
      }),
    ];
  },
  fixes: {
    schema: {
      title: 'Hold the body against the schema of the description',
      level: 'B',
      make: (found, ask) => {
        const [first, ...others] = found;
        return first?.schema && !others.length && isHeldByNothing(first, ask)
          ? describedSchemaRepairs(ask.workspace, first.code, first.schema)
          : [];
      },
    },
  },
});

/** The schema of the body, if it says anything. */
function constrainedBody({ operation }: FulfilledOperation): Schema | null {
  const schema = operation.body?.media.find(({ name }) => /json|x-www-form-urlencoded/.test(name))?.schema;
  return schema && constrains(schema) ? schema : null;
}

/** Names of fields with what is said of them, for readers. */
function fieldsOf(schema: Schema): readonly string[] {
  return Object.keys(shapeOfSchema(schema).fields ?? {}).map((name) => `\`${name}\``);
}

function isHeldByNothing({ code }: FulfilledOperation, ask: Questions): boolean {
  // What is not known may hold it against something.
  if (code.chain.some((link) => link.unknown)) return false;
  const validations = ask.validations(code);
  if (validations.some(({ part }) => part === 'body' || part === 'any')) return false;
  const flows = ask
    .flowsFrom(code)
    .filter(({ arrival: { from } }) => from.kind === 'source' && from.part === 'body');
  // Checks and conversions by hand are as good.
  if (flows.some(({ arrival }) => arrival.checked || arrival.cleaners.length)) return false;
  return flows.length > 0 || ask.partRead(code, 'body').names.length > 0;
}

function heldLessIn({ operation, code }: FulfilledOperation, ask: Questions): readonly string[] {
  const validations = ask.validations(code);
  const whole = validations.filter(({ part, path }) => part === 'body' && !path.length);
  const [only] = whole;
  const schema = constrainedBody({ operation, code });
  const body = only?.shape && whole.length === 1 && schema ? heldLess(shapeOfSchema(schema), only.shape) : [];
  const query = validations.find(({ part, path }) => part === 'query' && !path.length)?.shape;
  const parameters = operation.parameters.flatMap((each) => {
    const own = each.in === 'query' && query?.is === 'object' ? query.fields?.[each.name] : undefined;
    return own && each.schema ? heldLess(shapeOfSchema(each.schema), own, each.name, 1) : [];
  });
  return [...body, ...parameters].map(({ field, what }) => (field ? `\`${field}\` (${what})` : what));
}
