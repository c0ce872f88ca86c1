import { conversionRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request becomes a header of the reply (CWE-113). */
export default rule<Flow>({
  id: 'header-injection',
  title: 'Request data becomes a header of the reply',
  owasp: ['API8:2019', 'API8:2023'],
  cwe: [113],
  kind: 'flow',
  to: ['header', 'header-name'],
  stoppedBy: [...harmless, 'one-line', 'address-part'],
  report: (flow, ask) => {
    const { from, path, form } = flow.arrival;
    const isName = flow.target === 'header-name';
    // A header that comes back came without line breaks.
    if (form.part.length || (!isName && from.kind === 'source' && from.part === 'header')) return null;
    if (!path.length) return null;
    return injectionDraft(flow, ask, {
      does: isName ? 'names a header of the reply' : 'becomes the value of a header of the reply',
      remedy: isName
        ? 'Take the name from a fixed list.'
        : 'Encode it, or hold it against what the header may be.',
      confidence: isName ? 'medium' : 'low',
      attack: isName
        ? 'A link sets any header, such as `Set-Cookie` or `Access-Control-Allow-Origin`, with a value that the attacker may choose, too.'
        : 'Where line breaks are let through, a value with one adds headers or a second reply; where they are refused, it ends the request with an error.',
      missing: 'Nothing on the way takes line breaks out or holds it against a fixed list.',
      sink: `is set by \`${flow.name}\``,
    });
  },
  fixes: {
    line: {
      title: 'Take the line breaks out',
      level: 'A',
      // A name without line breaks is still any name.
      make: (flow, ask) =>
        flow.target === 'header-name' ? [] : conversionRepairs(ask.workspace, flow, oneLine),
    },
  },
});

const oneLine = { does: 'one-line', title: 'Take the line breaks out', level: 'A' } as const;
