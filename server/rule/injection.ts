/** What the rules have in common that find data of the request where it does harm. */
import type { Flow } from '../flow/flows.ts';
import { HOLE } from '../meaning/values/texts.ts';
import type { Cleaner } from '../meaning/vocabulary/model.ts';
import type { Confidence } from './finding.ts';
import type { Questions } from './questions.ts';
import type { Draft } from './rule.ts';

/**
 * What a value can be so that it holds no sign of any other language: neither quotes nor slashes, dots or spaces; or that
 * the server itself wrote and signed. Each injection is stopped by these, and by what is right for its own language.
 */
export const harmless: readonly Cleaner[] = [
  'number',
  'boolean',
  'enum',
  'uuid',
  'date',
  'object-id',
  'plain-text',
  'hash',
  'signed',
];

export interface InjectionWords {
  /** What the data does, after its name: "becomes part of a shell command". */
  readonly does: string;
  /** One sentence that says what to do. */
  readonly remedy: string;
  readonly confidence: Confidence;
  readonly attack: string;
  /** What would have made the data harmless, one sentence. */
  readonly missing: string;
  /** How many calls the data may be handed on by and still be seen as a whole, where it is not the usual number. */
  readonly calls?: number;
  /** How sure a finding is whose way is doubtful; missing: `medium`. */
  readonly doubtful?: Confidence;
  /** The last step of the trace; missing: "is given to `name`". */
  readonly sink?: string;
}

/** Calls that data is handed on by, beyond which something that was not seen may well have looked at it. */
const CALL_LIMIT = 4;

/**
 * Whether nothing makes the way of the data doubtful: what lies in a store under some key may be another entry than the
 * one that is read, and the more functions it goes through, the more may have looked at it or stopped it.
 */
function isPlain({ arrival: { mixed, steps } }: Flow, calls = CALL_LIMIT): boolean {
  return !mixed && steps.filter(({ label }) => label.startsWith('is passed to')).length <= calls;
}

/** The finding for data of the request that reaches a sink; null if it comes from elsewhere. */
export function injectionDraft(flow: Flow, ask: Questions, words: InjectionWords): Draft<Flow> | null {
  const { arrival } = flow;
  if (arrival.from.kind !== 'source') return null;
  const label = ask.sourceLabel(arrival.from.part, arrival.path).replace(/^the /, '');
  const isTrial = ask.isForDevelopers(flow);
  const usual =
    words.confidence === 'high' && !isPlain(flow, words.calls)
      ? (words.doubtful ?? 'medium')
      : words.confidence;
  return {
    // What functions of the project only hand on to the sink is put right where it is put together.
    place: ask.place(arrival.whole ?? flow.argument),
    message: `${label.startsWith('path parameters') ? 'A path parameter of the request' : `The ${label}`} ${words.does}. ${words.remedy}`,
    // Developers are among themselves.
    confidence: isTrial ? 'low' : usual,
    attack: words.attack,
    evidence: [
      `The ${label} reaches \`${flow.name}\`.`,
      words.missing,
      ...(isTrial ? ['The endpoint is registered outside of production only.'] : []),
    ],
    trace: ask.trace(flow, words.sink ?? `is given to \`${flow.name}\``),
    key: `${ask.functionAround(arrival.whole ?? flow.argument)} ${flow.name} ${arrival.from.part}.${arrival.path.join('.')}`,
    data: flow,
  };
}

/** Where in an address the data stands, told by what stands before it. */
export type AddressPart =
  /** It is the address, or can be one: nothing stands before it. */
  | 'whole'
  /** It stands in the host, or ends it: `https://${data}`, `https://example.com${data}`. */
  | 'host'
  /** A piece that is not written down stands before it, and nothing that would end a host. */
  | 'unknown'
  /** A host is fixed before it, or the path of the same site. */
  | 'below';

/** Where data stands in an address; RFC 3986, section 3. */
export function addressPart(before: string): AddressPart {
  const text = before.trimStart();
  if (!text) return 'whole';
  if (/^[/\\]{2}/.test(text)) return /^[/\\]{2}[^/\\?#]+[/\\?#]/.test(text) ? 'below' : 'host';
  if (/^[/\\]$/.test(text)) return 'whole';
  if (/^[/\\.?#]/.test(text)) return 'below';
  const scheme = new RegExp(`^[a-z${HOLE}][a-z\\d+.${HOLE}-]*:/*`, 'i').exec(text)?.[0];
  if (scheme !== undefined && !/^[^:]*:\d/.test(text)) {
    const rest = text.slice(scheme.length);
    if (!rest) return scheme.includes('/') || /^https?:$/i.test(scheme) ? 'host' : 'below';
    return /[/\\?#]/.test(rest) ? 'below' : rest === HOLE ? 'unknown' : 'host';
  }
  if (text.startsWith(HOLE)) return /[/?#]/.test(text) ? 'below' : 'unknown';
  return 'below';
}

/**
 * Whether the data is the host of an address, or a piece of one, and stands before the rest of a host that is written down:
 * `` `https://${new URL(given).hostname.split('.')[0]}.example.com/` ``. Nothing in the host of an address that was read ends one.
 */
export function staysInDomain({ arrival: { path, form } }: Flow): boolean {
  return (
    path.some((name) => /^(?:host|hostname)$/.test(name)) &&
    /^\.[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/:?#]|$)/i.test(form.after)
  );
}

/** Whether what lies in these properties of an address object (`new URL(…)`, options of a call) decides the host. Empty for the address itself. */
export function isPartOfAddress(part: readonly string[]): boolean {
  return part.every((name) => /^(?:href|host|hostname|origin|url|uri)$/.test(name));
}
