import { ownPathRepairs } from '../../server/rule/fixes.ts';
import {
  addressPart,
  type Confidence,
  type Flow,
  harmless,
  injectionDraft,
  isPartOfAddress,
  type Questions,
  rule,
  staysInDomain,
} from '../../server/rule/rule.ts';

/** Data of the request decides where a browser is sent (CWE-601). */
export default rule<Flow>({
  id: 'open-redirect',
  title: 'Request data decides where a browser is sent',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [601],
  kind: 'flow',
  to: ['redirect', 'html', 'typed-html', 'sniffed-html'],
  stoppedBy: [...harmless, 'known-host', 'local-address', 'address-part'],
  report: (flow, ask) => {
    const { from, form } = flow.arrival;
    const before = flow.target === 'redirect' ? form.before : beforeAddressInPage(form.before);
    if (before === null) return null;
    const part = addressPart(before);
    if (from.kind !== 'source' || part === 'below' || !isPartOfAddress(form.part) || staysInDomain(flow))
      return null;
    // `${origin}${path}` of a path that was seen to start with a slash: the host most likely ends before it.
    if (part === 'unknown' && flow.arrival.checked) return null;
    // An attacker who sends somebody a link writes neither their headers nor their cookies.
    if (from.part === 'header' || from.part === 'cookie' || from.part === 'file') return null;
    // The host under which a browser asked is the one that it is at; no link changes that.
    const named = flow.arrival.path[0] ?? ask.fieldReadAt(flow.arrival.place) ?? '';
    if (from.part === 'url' && (flow.arrival.origin || ownParts.has(named))) return null;
    if (flow.target === 'redirect' && isNoRedirect(ask.statuses(flow))) return null;
    // The path of the request starts with a slash; a second one behind it takes some trouble.
    const isOwnPath =
      from.part === 'url' && (!flow.arrival.path.length || pathParts.has(named) || isPiece(named));
    if (isOwnPath && part !== 'whole') return null;
    // Only a path that starts with what is written comes to the handler; a query or an anchor stays on the page.
    if (
      isOwnPath &&
      pathParts.has(named) &&
      (named !== 'pathname' || ask.isBelowFixedPath(flow.arrival.place))
    )
      return null;
    // Only pages of the site call its actions; a link reaches what they are given if a page puts it there.
    const callers = ask.endpointsOf(flow);
    const isAction = callers.length > 0 && callers.every(({ method }) => method === 'ACTION');
    return injectionDraft(flow, ask, {
      does:
        part === 'whole'
          ? 'decides where the browser is sent'
          : 'becomes part of the host that the browser is sent to',
      remedy: before.trim()
        ? 'Hold the address against a fixed list; a slash before it does not keep it on this site, because `//` starts a host.'
        : 'Hold the address against a fixed list, or let only paths of this site through.',
      confidence: isOwnPath || isAction || part === 'unknown' ? 'low' : byChecks(flow, ask),
      attack:
        'A link to this site leads to a site of the attacker, which looks the same and asks for the password.',
      ...(flow.target === 'redirect'
        ? {}
        : { sink: `is sent by \`${flow.name}\`, and the page sends its browser there` }),
      missing:
        'Nothing on the way holds the address against a fixed list or keeps it on this site; browsers read `/\\` as `//`.',
    });
  },
  fixes: {
    path: {
      title: 'Let only paths of this site through',
      level: 'B',
      make: (flow, ask) => ownPathRepairs(ask.workspace, flow),
    },
  },
});

/** The end of a page up to an address that its browser goes to by itself: after some seconds, or by a script. */
const goingOn =
  /(?:<meta\b[^<>]*\bcontent\s*=\s*["']?\s*\d+\s*;\s*url\s*=\s*['"]?|\blocation(?:\.href)?\s*=\s*["'`]|\blocation\.(?:assign|replace)\(\s*["'`])([^"'`<>]*)$/i;

/** What of an address stands before data in a page that sends its browser there; null where the data is no part of such an address. */
function beforeAddressInPage(before: string): string | null {
  return goingOn.exec(before)?.[1] ?? null;
}

/** Steps within one function: what was sent, its name, what is done with it. */
const NEAR = 3;

/**
 * A check that is none is better than nothing: it may be meant for what comes before. What a function of the project says
 * that the address goes through asks for more, mostly.
 */
function byChecks(flow: Flow, ask: Questions): Confidence {
  // What is escaped for a page counts as judged, and leads where it led before.
  if (flow.target !== 'redirect') return 'medium';
  if (!flow.arrival.checked) return 'high';
  return ask.trace(flow, '').length > NEAR ? 'low' : 'medium';
}

/** Parts of the address of a request before its path. */
const ownParts = new Set(['host', 'hostname', 'origin', 'port', 'protocol']);

/** Parts of the address of a request behind its host. */
const pathParts = new Set(['pathname', 'search', 'hash']);

/** Whether a member is a piece of a text that was split: `request.url.split('?')[0]`. */
function isPiece(member: string): boolean {
  return /^\d+$/.test(member);
}

/** A reply such as 201 names the address of what was made, and nobody is sent there. */
function isNoRedirect(statuses: readonly number[]): boolean {
  return statuses.length > 0 && statuses.every((status) => status < 300);
}
