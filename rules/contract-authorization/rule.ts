import { differing, type FulfilledOperation, fulfilledOperations } from '../../server/rule/contract.ts';
import { absences } from '../../server/rule/descriptions.ts';
import { type Operation, type Questions, rule } from '../../server/rule/rule.ts';

/** The API description requires scopes or roles, and the code only asks who is calling (CWE-862). */
export default rule<readonly FulfilledOperation[]>({
  id: 'contract-authorization',
  title: 'The description requires scopes that the code does not check',
  owasp: ['API5:2023', 'API9:2023'],
  cwe: [862],
  kind: 'description',
  holdsCode: true,
  check: (description, ask) => {
    const found = fulfilledOperations(description, ask).flatMap((each) => {
      const scopes = requiredScopes(each.operation);
      return scopes.length && asksOnlyWho(each, ask) ? [differing(each, scopes)] : [];
    });
    return absences(description, found, {
      key: 'scope',
      // The handler, or what it calls, may look at rights in a way that is not seen.
      confidence: 'low',
      one: (label, detail) =>
        `\`${label}\` requires ${detail}, and the guards before its handler only ask who is calling. Check the scope before the handler.`,
      many: (count, first, detail) =>
        `${count} operations require scopes, and the guards before their handlers only ask who is calling; the first is \`${first}\`, which requires ${detail}. Check the scopes before the handlers.`,
      attack: 'Whoever has signed in does what only some should.',
      evidence: [
        'Every alternative of `security` requires a scope or a role.',
        'The guards before the handler authenticate; none of them was seen to look at rights.',
      ],
    }).map((draft) => ({ ...draft, related: [...registrations(draft.data), ...(draft.related ?? [])] }));
  },
  // How the project writes its rights down, a person must say.
  fixes: {},
});

/** The scopes of an operation in backticks, each once; none if one of its alternatives can do without. */
function requiredScopes({ security }: Operation): readonly string[] {
  const requirements = security.requirements ?? [];
  if (!requirements.every(({ schemes }) => schemes.some(({ scopes }) => scopes.length))) return [];
  const scopes = requirements.flatMap(({ schemes }) => schemes.flatMap((each) => each.scopes));
  return [...new Set(scopes.map(({ text }) => `\`${text}\``))];
}

function asksOnlyWho({ code }: FulfilledOperation, ask: Questions): boolean {
  const { authenticated, authorized } = ask.authentication(code);
  return authenticated === true && authorized === false;
}

/** Where the first endpoint is registered. */
function registrations([first]: readonly FulfilledOperation[]) {
  if (!first) return [];
  const { method, path, place } = first.code;
  return [{ place, message: `\`${method} ${path}\` is registered here` }];
}
