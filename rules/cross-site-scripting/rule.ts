import { markupRepairs } from '../../server/rule/fixes.ts';
import {
  type Confidence,
  type Endpoint,
  type Flow,
  harmless,
  injectionDraft,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

/** Data of the request is sent back as HTML (CWE-79). */
export default rule<Flow>({
  id: 'cross-site-scripting',
  title: 'Request data is sent back as HTML',
  owasp: ['API8:2019', 'API8:2023'],
  cwe: [79],
  kind: 'flow',
  to: ['html', 'typed-html', 'sniffed-html'],
  // Four signs are too few for anything that runs.
  stoppedBy: [...harmless, 'html-escaped', 'existing-key', 'few-signs'],
  report: (flow, ask) => {
    const confidence = confidenceOf(flow, ask);
    const { field: view } = flow;
    const draft =
      confidence &&
      injectionDraft(flow, ask, {
        does: view ? `is put into the page by \`${view}\` as it is` : 'is sent back as HTML',
        remedy: view ? 'Let the template escape it.' : 'Escape it, or answer with JSON or plain text.',
        confidence,
        attack:
          'A link with a value such as `<script>…</script>` runs code of the attacker in the browser of whoever opens it.',
        missing: 'Nothing on the way escapes it, and the reply has no other media type.',
        sink: `is sent by \`${flow.name}\``,
      });
    return draft && view ? { ...draft, place: ask.placeOfData(flow) } : draft;
  },
  fixes: {
    escape: {
      title: 'Escape it as text of HTML',
      level: 'A',
      make: (flow, ask) => markupRepairs(ask.workspace, flow),
    },
  },
});

function confidenceOf(flow: Flow, ask: Questions): Confidence | null {
  const { from, path, form, cleaners } = flow.arrival;
  const isText = cleaners.includes('text');
  if (from.kind !== 'source' || form.part.length) return null;
  // A whole part of the request is an object, and is sent as JSON.
  if (!path.length && !isText && from.part !== 'url') return null;
  // What has no content sends none, whatever it is given (RFC 9110, 15.3.5).
  if (ask.statusOf(flow.call) === 204) return null;
  const types = ask.mediaTypes(flow);
  if (flow.target === 'typed-html' && !types.has('html')) return null;
  if (types.has('other') && !types.has('html') && !types.has('unknown')) return null;
  const isMarkup = /<[a-z!/]/i.test(form.before + form.after);
  // The first sign of JSON tells browsers that it is no page (WHATWG MIME Sniffing, 7.1).
  const isTold = flow.target !== 'sniffed-html' || types.has('html');
  if (!isTold && cleaners.includes('json-text') && !isMarkup) return null;
  if (types.has('unknown') && !isMarkup) return 'low';
  // Of several types, the one that goes with this text is not known: a callback's name in a script, a page otherwise.
  if (types.has('html') && types.has('other') && !isMarkup) return 'low';
  // A piece of a page that came from elsewhere, such as an address in it, is seldom what tags stand around.
  if (flow.target === 'typed-html' && !isMarkup && form.before + form.after !== '') return 'low';
  // A link that an attacker makes does not hold the secret that is asked for, as where a webhook is set up.
  if (ask.runsForHolders(flow)) return 'low';
  // No link and no form of another page sends such a request.
  const endpoints = flow.kept ? [] : ask.endpointsOf(flow);
  if (endpoints.length && endpoints.every(({ method }) => /^(?:PUT|PATCH|DELETE)$/.test(method)))
    return 'low';
  // What is read of JSON alone, no form of another page can send.
  if (from.part === 'body' && endpoints.length && !endpoints.some(ask.readsForms)) return 'low';
  // Nobody is brought to send a header or a cookie of the attacker's by a link.
  if (from.part === 'header' || from.part === 'cookie' || from.part === 'file') return 'low';
  if (endpoints.length && endpoints.every((each) => isAskedByHeader(each, ask))) return 'low';
  // Where nothing says that the data is a text it may be an object, which is sent as JSON.
  // A page or an element that shows it as it is takes it for HTML.
  const isShown = flow.target === 'html' && flow.path.length > 0;
  if (isMarkup || isShown) return 'high';
  // A text alone may be answered to programs, which show no page.
  return from.part === 'body' || !path.length ? 'low' : 'medium';
}

/** Whether only requests with a token in a header come through, which neither a link nor a form of another page sends. */
function isAskedByHeader(endpoint: Endpoint, ask: Questions): boolean {
  if (ask.authentication(endpoint).authenticated !== true) return false;
  const schemes = ask.schemesOf(endpoint);
  return (
    schemes.length > 0 && schemes.every(({ object }) => object.scheme === 'bearer' || object.in === 'header')
  );
}
