import { absences, changesState, nameOf } from '../../server/rule/descriptions.ts';
import { removalRepairs } from '../../server/rule/fixes.ts';
import {
  type Confidence,
  type Draft,
  type Operation,
  type Requirement,
  rule,
} from '../../server/rule/rule.ts';

/** An empty alternative `{}` among the requirements lets callers leave the credential out (CWE-306). */
export default rule<readonly Requirement[]>({
  id: 'openapi-optional-security',
  title: 'Security that callers may leave out',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [306],
  kind: 'description',
  check: (description, ask) => {
    const general = emptyAmong(description.security).map((each) =>
      draft(each, 'all operations that say nothing themselves', 'medium'),
    );
    const own = description.operations.flatMap((operation) =>
      operation.security.own
        ? emptyAmong(operation.security.requirements).map((requirement) => ({
            ...requirement,
            label: nameOf(operation),
            requirement,
            confidence: confidenceAt(operation, ask.isPublicOperation(operation)),
          }))
        : [],
    );
    const grouped = (['medium', 'low'] as const).flatMap((confidence) =>
      absences(
        description,
        own.filter((each) => each.confidence === confidence),
        {
          key: 'optional',
          confidence,
          alone: ALONE,
          one: (label) => messageOf(`\`${label}\``),
          many: (count, first) =>
            `\`{}\` makes the credential of ${count} operations optional; the first is \`${first}\`. Take it out, or give what is open operations of its own.`,
          attack,
          evidence: evidence,
        },
      ).map((each) => ({ ...each, data: each.data.map(({ requirement }) => requirement) })),
    );
    return [...general, ...grouped];
  },
  fixes: {
    require: {
      title: 'Take the empty alternative out',
      level: 'B',
      make: (requirements, ask) =>
        removalRepairs(ask.workspace, requirements, {
          title: 'Take the empty alternative out',
          level: 'B',
          otherwise: 'The list cannot be shortened in this text.',
        }),
    },
  },
});

/** `{}` beside alternatives that ask for something. */
function emptyAmong(requirements: readonly Requirement[] | null): readonly Requirement[] {
  const all = requirements ?? [];
  return all.some((each) => each.schemes.length) ? all.filter((each) => !each.schemes.length) : [];
}

function confidenceAt(operation: Operation, isPublic: boolean): 'medium' | 'low' {
  return changesState(operation) && !isPublic ? 'medium' : 'low';
}

/** So many that are alike are reported one by one; of more, one finding tells. */
const ALONE = 10;

const attack = 'Anybody calls the operation without a credential, and is served as nobody in particular.';
const evidence = ['One of the alternatives under `security` asks for nothing.'];

function messageOf(what: string): string {
  return `\`{}\` makes the credential of ${what} optional. Take it out, or give what is open an operation of its own.`;
}

function draft(
  requirement: Requirement,
  what: string,
  confidence: Confidence,
): Draft<readonly Requirement[]> {
  const { uri, span, pointer } = requirement;
  return {
    place: { uri, span },
    message: messageOf(what),
    confidence,
    attack,
    evidence,
    pointer,
    key: pointer,
    data: [requirement],
  };
}
