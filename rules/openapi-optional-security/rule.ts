import { changesState, nameOf } from '../../server/rule/descriptions.ts';
import { removalRepairs } from '../../server/rule/fixes.ts';
import {
  type Confidence,
  type Draft,
  type Operation,
  type Requirement,
  rule,
} from '../../server/rule/rule.ts';

/** An empty alternative `{}` among the requirements lets callers leave the credential out (CWE-306). */
export default rule<Requirement>({
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
        ? emptyAmong(operation.security.requirements).map((each) =>
            draft(
              each,
              `\`${nameOf(operation)}\``,
              confidenceAt(operation, ask.isPublicOperation(operation)),
            ),
          )
        : [],
    );
    return [...general, ...own];
  },
  fixes: {
    require: {
      title: 'Take the empty alternative out',
      level: 'B',
      make: (requirement, ask) =>
        removalRepairs(ask.workspace, [requirement], {
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

function confidenceAt(operation: Operation, isPublic: boolean): Confidence {
  return changesState(operation) && !isPublic ? 'medium' : 'low';
}

function draft(requirement: Requirement, what: string, confidence: Confidence): Draft<Requirement> {
  const { uri, span, pointer } = requirement;
  return {
    place: { uri, span },
    message: `\`{}\` makes the credential of ${what} optional. Take it out, or give what is open an operation of its own.`,
    confidence,
    attack: 'Anybody calls the operation without a credential, and is served as nobody in particular.',
    evidence: ['One of the alternatives under `security` asks for nothing.'],
    pointer,
    key: pointer,
    data: requirement,
  };
}
