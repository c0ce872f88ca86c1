/** Reads the access paths of models; `model.ts` describes their syntax. */

/** Which arguments of a call are meant. */
export type ArgumentSelector =
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'last' }
  | { readonly kind: 'from'; readonly index: number }
  | { readonly kind: 'all' };

export type Step =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'members'; readonly names: readonly string[] }
  | { readonly kind: 'any-member' }
  | { readonly kind: 'entity' }
  /** `texts`: only calls whose first argument is one of these texts, in whatever case; empty for any call. */
  | { readonly kind: 'call'; readonly texts: readonly string[] }
  | { readonly kind: 'tagged' }
  | { readonly kind: 'element' }
  /** `path`: properties below the argument, for `(0.text)`. */
  | { readonly kind: 'arguments'; readonly which: ArgumentSelector; readonly path: readonly string[] }
  /** `path`: properties below the argument, for `(0.register)->0`. */
  | {
      readonly kind: 'callback-parameter';
      readonly argument: ArgumentSelector;
      readonly path: readonly string[];
      readonly index: number;
      /** Only of calls whose first argument is one of these texts, or, with `isOther`, none of them; empty for any call. */
      readonly texts: readonly string[];
      readonly isOther: boolean;
    }
  /** `path`: properties below the argument, for `(0.callbacks.redirect)=>`. */
  | {
      readonly kind: 'callback-result';
      readonly argument: ArgumentSelector;
      readonly path: readonly string[];
    };

export interface ParsedPath {
  readonly head:
    | { readonly kind: 'global' | 'any' }
    /** `package`: only the export of this one of the packages; null for each of them. */
    | { readonly kind: 'module'; readonly package: string | null }
    | { readonly kind: 'name'; readonly name: string };
  readonly steps: readonly Step[];
}

/** A place in a call's arguments: which argument, and the properties below it. */
export interface ParsedArgument {
  readonly which: ArgumentSelector;
  readonly path: readonly string[];
}

/**
 * Reads an access path.
 * @throws SyntaxError with a message for the author of the model
 */
export function parsePath(text: string): ParsedPath {
  const head = /^[A-Za-z_$][\w$-]*/.exec(text)?.[0];
  if (!head) throw new SyntaxError(`the path \`${text}\` must start with a name`);
  const steps: Step[] = [];
  const of = head === 'module' ? (/^module\[([^\]"]+)\]/.exec(text)?.[1] ?? null) : null;
  let at = head.length + (of === null ? 0 : of.length + 2);
  while (at < text.length) {
    const [step, length] = nextStep(text.slice(at), text);
    steps.push(step);
    at += length;
  }
  if (head === 'module') return { head: { kind: 'module', package: of }, steps };
  if (head === 'global' || head === 'any') return { head: { kind: head }, steps };
  return { head: { kind: 'name', name: head }, steps };
}

const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => Step])[] = [
  [
    /^\((not )?('[^'()]+'(?:, ?'[^'()]+')*), ?(\d+|last)\)->(\d+)/,
    ([, not, texts = '', argument = '', index]) => ({
      kind: 'callback-parameter',
      argument: selectorOf(argument),
      path: [],
      index: Number(index),
      texts: textsOf(texts),
      isOther: not !== undefined,
    }),
  ],
  [/^\.<entity>/, () => ({ kind: 'entity' })],
  [/^\.\*/, () => ({ kind: 'any-member' })],
  [/^\.\{([^{}]+)\}/, (match) => ({ kind: 'members', names: namesOf(match[1] as string) })],
  [/^\.([\w$#-]+)/, (match) => ({ kind: 'member', name: match[1] as string })],
  [/^\["([^"]+)"\]/, (match) => ({ kind: 'member', name: match[1] as string })],
  [/^\[\]/, () => ({ kind: 'element' })],
  [/^``/, () => ({ kind: 'tagged' })],
  [
    /^\(([^()]+)\)->(\d+)/,
    (match) => {
      const { which, path } = parseArgumentPath(match[1] as string);
      const index = Number(match[2]);
      return { kind: 'callback-parameter', argument: which, path, index, texts: [], isOther: false };
    },
  ],
  [
    /^\(([^()]+)\)=>/,
    (match) => {
      const { which, path } = parseArgumentPath(match[1] as string);
      return { kind: 'callback-result', argument: which, path };
    },
  ],
  [/^\(\)/, () => ({ kind: 'call', texts: [] })],
  [/^\(('[^'()]+'(?:, ?'[^'()]+')*)\)/, (match) => ({ kind: 'call', texts: textsOf(match[1] as string) })],
  [/^\(([^()]+)\)/, (match) => ({ kind: 'arguments', ...parseArgumentPath(match[1] as string) })],
];

function nextStep(rest: string, whole: string): readonly [Step, number] {
  for (const [pattern, make] of forms) {
    const match = pattern.exec(rest);
    if (match) return [make(match), match[0].length];
  }
  throw new SyntaxError(`the path \`${whole}\` cannot be read from \`${rest}\` on`);
}

/** `'a', 'b'` in lower case. */
function textsOf(text: string): readonly string[] {
  return text.split(',').map((each) => each.trim().slice(1, -1).toLowerCase());
}

function namesOf(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}

function selectorOf(text: string): ArgumentSelector {
  if (text === '*') return { kind: 'all' };
  if (text === 'last') return { kind: 'last' };
  const from = /^(\d+)\.\.$/.exec(text);
  if (from) return { kind: 'from', index: Number(from[1]) };
  if (/^\d+$/.test(text)) return { kind: 'index', index: Number(text) };
  throw new SyntaxError(`\`${text}\` is no argument: write a number, \`last\`, \`1..\` or \`*\``);
}

/** The name in the path below an argument of what a function that stands there gives. */
export const RESULT = '()';

/**
 * Reads an argument path such as `0`, `last`, `1..`, `*` or `0.where`.
 * @throws SyntaxError with a message for the author of the model
 */
export function parseArgumentPath(text: string | number): ParsedArgument {
  const [, which = '', below = ''] = /^(\d+\.\.|\d+|last|\*)(?:\.(.+))?$/.exec(String(text)) ?? [];
  if (below.includes('{'))
    throw new SyntaxError(`\`${text}\` names several properties at once: write a path for each`);
  return {
    which: selectorOf(which || String(text)),
    path: below ? below.replaceAll(RESULT, `.${RESULT}`).split('.') : [],
  };
}

/** The names by which the call is made whose arguments a path ends at: `createSchema` of `module.createSchema(0.resolvers)`. */
export function calledNames(text: string): readonly string[] {
  const { steps } = parsePath(text);
  const call = steps.at(-1)?.kind === 'arguments' ? steps.at(-2) : undefined;
  return call?.kind === 'member' ? [call.name] : call?.kind === 'members' ? call.names : [];
}
