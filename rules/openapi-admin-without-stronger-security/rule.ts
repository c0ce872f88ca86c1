import { absences, asLacking, isSecured, nameWords } from '../../server/rule/descriptions.ts';
import { type Operation, rule } from '../../server/rule/rule.ts';

/** Administration asks for no more than what everybody may do (CWE-285). */
export default rule<unknown>({
  id: 'openapi-admin-without-stronger-security',
  title: 'Operations of administrators ask for no more than others',
  owasp: ['API5:2023', 'API5:2019'],
  cwe: [285],
  kind: 'description',
  check: (description) => {
    const secured = description.operations.filter(isSecured);
    const others = new Set(secured.filter((each) => !isAdministration(each)).map(requirementText));
    const weak = secured.filter((each) => isAdministration(each) && others.has(requirementText(each)));
    const usesScopes = description.requirements.some((each) => each.scopes.length);
    return absences(description, weak.map(asLacking), {
      key: 'admin',
      confidence: usesScopes ? 'medium' : 'low',
      one: (label) =>
        `\`${label}\` seems to be for administrators, and asks for the same as other operations. Require a scope or role of its own.`,
      many: (count, first) =>
        `${count} operations seem to be for administrators, and ask for the same as others; the first is \`${first}\`. Require a scope or role of their own.`,
      attack: 'Any user who has signed in calls what only administrators should.',
      evidence: [
        'Operations outside of administration have the same requirement.',
        usesScopes ? 'Scopes tell other operations apart.' : 'No operation requires a scope.',
      ],
    });
  },
  // Which right administrators have, the project must decide.
  fixes: {},
});

function isAdministration({ pathTemplate }: Operation): boolean {
  return pathTemplate
    .split('/')
    .filter((part) => !part.startsWith('{'))
    .some((part) =>
      /^(?:admin|admins|administration|administrator|superuser|sysadmin|backoffice)\b/.test(
        nameWords(part).join(' '),
      ),
    );
}

/** Equal for requirements that ask for the same. */
function requirementText({ security }: Operation): string {
  return (security.requirements ?? [])
    .map(({ schemes }) =>
      schemes
        .map(
          ({ name, scopes }) =>
            `${name}(${scopes
              .map(({ text }) => text)
              .sort()
              .join()})`,
        )
        .sort()
        .join('+'),
    )
    .sort()
    .join('|');
}
