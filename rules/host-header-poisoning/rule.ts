import { siteRepairs } from '../../server/rule/fixes.ts';
import { type Flow, rule } from '../../server/rule/rule.ts';

/** Names of the header, and of what frameworks make of it. */
const hostNames = new Set(['host', 'hostname', 'x-forwarded-host', 'forwarded', 'origin', 'href']);
/** Words in what follows the host, which say that the link gives rights. */
const secretWords = /reset|verif|confirm|activat|invit|magic|token|login|signin|unlock|password/i;

/** The host that a request names stands in the links of an e-mail (CWE-807, CWE-640). */
export default rule<Flow>({
  id: 'host-header-poisoning',
  title: 'The host that a request names stands in the links of an e-mail',
  owasp: ['API2:2023', 'API8:2023', 'API2:2019'],
  cwe: [807, 640],
  kind: 'flow',
  to: ['email-text'],
  stoppedBy: ['number', 'boolean', 'enum', 'uuid', 'date', 'known-host', 'address-part'],
  report: (flow, ask) => {
    const { from, path, form, place } = flow.arrival;
    if (from.kind !== 'source' || (from.part !== 'header' && from.part !== 'url')) return null;
    const name = (path.at(-1) ?? ask.fieldReadAt(place) ?? '').toLowerCase();
    if (!hostNames.has(name) || (from.part === 'header' && name === 'href')) return null;
    // `Origin` is what browsers send of the page; of an address it is the host that it names.
    if (from.part === 'header' && name === 'origin') return null;
    const isSecret = secretWords.test(form.after) || secretWords.test(form.before);
    return {
      place: ask.placeOfData(flow),
      message: `The host that a request names stands in the links of an e-mail. Take the address of your site from the settings.`,
      confidence: from.part === 'header' && isSecret ? 'high' : 'medium',
      attack: isSecret
        ? 'Whoever asks for a link in the name of the victim with `Host: attacker.example` gets the secret in it as soon as the victim follows the link.'
        : 'Whoever sends a request with `Host: attacker.example` has your server send letters whose links lead there.',
      evidence: [
        `The header \`${name}\` of the request reaches \`${flow.name}\`.`,
        'Nothing on the way holds it against the hosts that are yours.',
      ],
      trace: ask.trace(flow, 'is sent by e-mail'),
      key: `${ask.functionAround(flow.argument)} ${flow.name} ${name}`,
      data: flow,
    };
  },
  fixes: {
    site: {
      title: 'Take the address of the site from the environment',
      level: 'C',
      make: (flow, ask) => siteRepairs(ask.workspace, flow),
    },
  },
});
