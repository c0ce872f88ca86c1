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
    confidence: found.kind === 'let-through' ? 'medium' : 'high',
    attack:
      'Whoever is turned away has the protected action done all the same; at most the answer looks like a refusal.',
    evidence: [why],
    related: related ?? [],
    key: `${ask.functionAround(found.place)} ${found.kind} ${'name' in found ? found.name : found.how}`,
    data: found,
  };
}

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
