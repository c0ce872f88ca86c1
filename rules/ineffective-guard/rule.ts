import { stopRepairs } from '../../server/rule/fixes.ts';
import { type Draft, endpointName, type Ineffective, type Questions, rule } from '../../server/rule/rule.ts';

/** Something that is meant to turn requests away, and does not (CWE-863, CWE-696). */
export default rule<Ineffective>({
  id: 'ineffective-guard',
  title: 'A guard does not stop the requests that it turns away',
  owasp: ['API2:2023', 'API5:2023', 'API2:2019'],
  cwe: [863, 696],
  kind: 'endpoint',
  check: (endpoint, ask) => [
    ...ask.ineffectiveIn(endpoint).map((each) => draft(each, ask)),
    ...ask
      .lateGuardsIn(endpoint.registration.uri)
      .filter((each) => each.kind === 'too-late' && each.endpoint.id === endpoint.id)
      .map((each) => draft(each, ask)),
  ],
  fixes: {
    stop: {
      title: 'Stop there',
      level: 'B',
      make: (found, ask) => stopRepairs(ask.workspace, found),
    },
  },
});

function keyOf(found: Ineffective): string {
  if (found.kind === 'decided') return `${found.slip} ${found.name}`;
  return 'name' in found ? found.name : found.how;
}

function isDoubtful(found: Ineffective): boolean {
  return found.kind === 'let-through' || (found.kind === 'decided' && found.slip === 'index');
}

interface Words {
  readonly message: string;
  readonly why: string;
  readonly related: Draft['related'];
}

function draft(found: Ineffective, ask: Questions): Draft<Ineffective> {
  const { message, why, related } = wordsOf(found, ask);
  return {
    place: ask.place(found.place),
    message,
    // Whoever is nobody may be meant to come; that no handler asks for it speaks against it.
    confidence: isDoubtful(found) ? 'medium' : 'high',
    attack:
      'Whoever is turned away has the protected action done all the same; at most the answer looks like a refusal.',
    evidence: [why],
    related: related ?? [],
    key: `${ask.functionAround(found.place)} ${found.kind} ${keyOf(found)}`,
    data: found,
  };
}

/** Why a test always comes out the same, and what to write instead. */
const slips: Readonly<Record<Extract<Ineffective, { kind: 'decided' }>['slip'], readonly [string, string]>> =
  {
    promise: ['it is a promise that nobody waits for', 'Write `await` before it.'],
    promises: ['each element is asked by a promise, which counts as true', 'Wait for all answers first.'],
    list: ['a list or an object is there whatever is in it', 'Ask for what is in it.'],
    text: ['a text is there whatever was compared before it', 'Compare the value with each text.'],
    itself: ['something is compared with itself', 'Compare it with what it has to be.'],
    assigned: ['`=` gives the name a value', 'Write `===`.'],
    index: ['`indexOf` gives -1 for what is missing, which counts as true', 'Ask `includes`.'],
    negated: ['`!` is applied before the comparison', 'Put the comparison in parentheses.'],
    'never-missing': ['a list is there even if it is empty', 'Ask `some`, or for its length.'],
  };

function wordsOf(found: Ineffective, ask: Questions): Words {
  switch (found.kind) {
    case 'goes-on': {
      const then = ask.place(found.next);
      const shown = ask.text(then).split('\n')[0]?.slice(0, 40) ?? '';
      return {
        message: `The guard ${found.how} and goes on: \`${shown}\` runs all the same. Return after the answer.`,
        why: 'No `return`, `throw` or `else` stands between the answer and the code after it.',
        related: [{ place: then, message: 'This runs for requests that were turned away' }],
      };
    }
    case 'not-awaited':
      return {
        message: `\`${found.name}\` turns requests away by an error, and nobody waits for it. Write \`await\` before it.`,
        why: `\`${found.name}\` is asynchronous: its error comes when the handler has gone on, and nobody catches it.`,
        related: [],
      };
    case 'ignored':
      return {
        message: `\`${found.name}\` answers requests that it turns away, and the code after it runs all the same. Let it throw, or stop when it says so.`,
        why: `\`${found.name}\` throws nothing, and nobody looks at what it returns.`,
        related: [],
      };
    case 'let-through':
      return {
        message: `\`${found.name}\` verifies who is there, and whoever is refused is let through all the same. Turn the request away there.`,
        why: 'Its failure ends in a `catch` that neither answers nor throws, and no handler after it asks who is there.',
        related: [],
      };
    case 'decided': {
      const shown = ask.text(ask.place(found.place)).split('\n')[0]?.slice(0, 60) ?? '';
      const [reason, repair] = slips[found.slip];
      return {
        message: `The guard turns nobody away: \`${shown}\` is ${found.always ? 'always true' : 'never true'}, since ${reason}. ${repair}`,
        why: 'The denial hangs on a test that comes out the same for everybody.',
        related: [],
      };
    }
    case 'not-run':
      return {
        message: `\`${found.name}\` only makes a guard, and nobody runs it. Put it before the handler.`,
        why: 'The result of the call is a middleware, and it is dropped.',
        related: [],
      };
    case 'too-late':
      return {
        message: `\`${found.name}\` is registered after the routes, and guards none of them. Register it before the first route that needs it.`,
        why: `It runs before no endpoint; \`${endpointName(found.endpoint)}\` stands above it.`,
        related: [
          {
            place: found.endpoint.place,
            message: `\`${endpointName(found.endpoint)}\` is not guarded by it`,
          },
        ],
      };
  }
}
