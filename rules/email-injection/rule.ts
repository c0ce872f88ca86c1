import { conversionRepairs } from '../../server/rule/fixes.ts';
import {
  type Draft,
  type Flow,
  harmless,
  injectionDraft,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

/** A line of a head that is written by hand, or of what is said to a mail server, up to the value. */
const headLine = /(?:^|\n)(?:to|from|cc|bcc|reply-to|subject|rcpt to|mail from):[^\n]*$/i;

/** Fields that say who gets a letter. */
const recipients = new Set(['to', 'cc', 'bcc']);

/** Data of the request becomes part of the head of an e-mail, or decides who gets it (CWE-93). */
export default rule<Flow>({
  id: 'email-injection',
  title: 'Request data becomes part of the head of an e-mail',
  owasp: ['API8:2019', 'API6:2023'],
  cwe: [93],
  kind: 'flow',
  to: ['email-header', 'email-lines', 'email-html'],
  stoppedBy: harmless,
  report: (flow, ask) => {
    const { form, checked } = flow.arrival;
    if (flow.target === 'email-html') return markup(flow, ask);
    const field = flow.path.at(-1) ?? '';
    if (checked || form.part.includes('address') || form.part.includes('name')) return null;
    // `Subject: ` before the value, and its like, are lines of a head that is written by hand.
    if (field === 'raw' || headLine.test(form.before)) {
      if (flow.arrival.cleaners.includes('one-line') || !form.before) return null;
      return letterDraft(flow, ask, {
        does: 'becomes part of the text of an e-mail with its head',
        remedy: 'Give the fields one by one, and let the library write the head.',
        confidence: 'medium',
        attack:
          'A line break in the value starts a field of its own, such as `Bcc: ` with a thousand addresses.',
        missing: 'Nothing on the way takes line breaks out.',
      });
    }
    if (flow.target === 'email-lines') return null;
    const isJoined = form.before !== '' || form.after !== '';
    if (isJoined)
      return letterDraft(flow, ask, {
        does: `becomes part of \`${field}\` of an e-mail`,
        remedy: 'Give name and address apart, as `{ name, address }`.',
        confidence: recipients.has(field) ? 'medium' : 'low',
        attack: recipients.has(field)
          ? 'A name such as `a <attacker@example.com>,` adds another address, which gets the letter as well.'
          : 'A name such as `Support <support@your-bank.com>,` makes the letter look as if it came from somebody else.',
        missing: 'Nothing on the way refuses a comma or an angle bracket.',
      });
    // A schema before the handler says that it is a text, and so most likely an address.
    if (!recipients.has(field) || ask.isMadeHarmless(flow, ['text'])) return null;
    return letterDraft(flow, ask, {
      does: 'decides who gets an e-mail, and may hold several addresses',
      remedy: 'Send to the address that is stored, or check that it is one address.',
      confidence: 'low',
      attack:
        'A value such as `victim@example.com, attacker@example.com` sends the letter, with the link in it, to both; and anybody sends letters in your name to whom they like.',
      missing: 'Nothing on the way checks that it is one address.',
    });
  },
  fixes: {
    line: {
      title: 'Take the line breaks out',
      level: 'B',
      // In the other fields a comma or a bracket is enough, and what to answer to one is not for a fix to say.
      make: (flow, ask) =>
        flow.path.at(-1) === 'raw' ? conversionRepairs(ask.workspace, flow, oneLine) : [],
    },
  },
});

const oneLine = {
  does: 'one-line',
  title: 'Take the line breaks out (of a text with several lines, too)',
  level: 'B',
} as const;

/** Data that is put between the tags of a letter. */
function markup(flow: Flow, ask: Questions): Draft<Flow> | null {
  const { form, cleaners } = flow.arrival;
  if (cleaners.includes('html-escaped') || !/<[a-z!/]/i.test(form.before + form.after)) return null;
  return letterDraft(flow, ask, {
    does: 'becomes part of the HTML of an e-mail',
    remedy: 'Escape it as text of HTML.',
    confidence: 'low',
    attack:
      'A value with a link, a form or a picture makes a letter of yours say what an attacker wants, to whoever gets it.',
    missing: 'Nothing on the way escapes it.',
  });
}

/** The finding stands at the field of the letter. */
function letterDraft(
  flow: Flow,
  ask: Questions,
  words: Parameters<typeof injectionDraft>[2],
): Draft<Flow> | null {
  const draft = injectionDraft(flow, ask, words);
  return draft && { ...draft, place: ask.placeOfData(flow) };
}
