import { guardDeclarations } from '../../server/rule/declarations.ts';
import { type Draft, type Endpoint, endpointName, type Questions, rule } from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
}

/** A page of somebody else lets the browser of a visitor change something (CWE-352). */
export default rule<Evidence>({
  id: 'missing-csrf-protection',
  title: 'Another site can send forms in the name of a visitor',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [352],
  kind: 'endpoint',
  check: (endpoint, ask) => {
    if (!isOpen(endpoint, ask) || !knowsProtection(ask)) return [];
    const alike = ask.siblings(endpoint).filter((each) => isOpen(each, ask));
    return alike[0]?.id === endpoint.id ? [draft(endpoint, alike, ask)] : [];
  },
  fixes: {},
  declares: ({ endpoint }, ask) => guardDeclarations(ask.workspace, endpoint, 'csrf'),
});

/**
 * Whether a form of another site does harm: it needs no consent of the browser (POST), the session comes by a cookie that
 * is sent along, forms are read, and no token and no header is asked for.
 */
function isOpen(endpoint: Endpoint, ask: Questions): boolean {
  if (endpoint.method !== 'POST' || !endpoint.handler || ask.isPublicByNature(endpoint)) return false;
  const kinds = new Set(ask.guardsOf(endpoint).map(({ kind }) => kind));
  if (kinds.has('csrf') || !ask.sessionsOf(endpoint) || ask.authentication(endpoint).authenticated !== true)
    return false;
  if (!ask.readsForms(endpoint) || ask.keepsSessionOnSite(endpoint)) return false;
  const { readsHeaders, handsRequestOn, changes } = ask.reachOf(endpoint);
  return !readsHeaders && !handsRequestOn && changes.length > 0;
}

/** A protection that no model speaks of may stand before everything. */
function knowsProtection(ask: Questions): boolean {
  return (
    ![...ask.imports()].some((specifier) => /csrf|csurf|xsrf|lusca|crumb/i.test(specifier)) ||
    ask.usesGuard('csrf')
  );
}

function draft(endpoint: Endpoint, alike: readonly Endpoint[], ask: Questions): Draft<Evidence> {
  const name = endpointName(endpoint);
  const others = alike.slice(1).map((each) => `\`${endpointName(each)}\``);
  return {
    place: endpoint.place,
    message:
      `\`${name}\`${others.length ? ` and ${others.length} more ${others.length === 1 ? 'route' : 'routes'} of this router` : ''} take forms of other sites in the name of whoever is signed in. Set \`sameSite\` on the session's cookie, and ask for a token that other sites do not know.`.replace(
        /` take forms/,
        '` takes forms',
      ),
    confidence: 'medium',
    attack: `A page of an attacker sends a form to \`${name}\`; the browser adds the cookie of the session, and the change is made.`,
    evidence: [
      'The session comes by a cookie that is not kept on this site (`sameSite`).',
      'Forms are read, no token is asked for, and no header is looked at.',
      ...(ask.usesGuard('csrf') ? ['Other endpoints of the project are protected.'] : []),
      ...(others.length ? [`The same holds for ${others.slice(0, 5).join(', ')}.`] : []),
    ],
    endpoint: name,
    key: name,
    data: { endpoint },
  };
}
