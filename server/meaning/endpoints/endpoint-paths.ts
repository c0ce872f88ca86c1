/** Paths of endpoints: put together from prefixes, with `:name` for a parameter and `*` for what is not known. */

/** Paths of one registration that are told apart. */
export const PATH_LIMIT = 50;

/** Parameters of a path that match an expression as a whole, by name: `/books/:isbn([0-9]{13})`. */
export type ParameterPatterns = Readonly<Record<string, string>>;

/** A path or a part of one. */
export interface Prefix {
  readonly text: string;
  readonly known: boolean;
  readonly patterns?: ParameterPatterns;
}

/** Puts a path below a prefix: one slash between them, none at the end. */
export function join(prefix: Prefix, path: Prefix): Prefix {
  const parts = [prefix.text, path.text]
    .map((text) => text.replace(/^\/+|\/+$/g, ''))
    .filter((text) => text !== '');
  return withPatterns(
    { text: parts.length ? `/${parts.join('/')}` : '', known: prefix.known && path.known },
    [prefix, path],
  );
}

/** A path with the patterns of those that it was put together from. */
function withPatterns(path: Prefix, from: readonly Prefix[]): Prefix {
  const patterns = Object.assign({}, ...from.map((each) => each.patterns)) as ParameterPatterns;
  return Object.keys(patterns).length ? { ...path, patterns } : path;
}

/** A parameter with a pattern of its own: `:id([0-9]+)`, `:id{[0-9]+}`. */
const patterned = /:(\w+)(?:\(([^()/]*)\)|\{([^{}/]*)\})/g;

/** A path that is written as a text, with the patterns of its parameters. */
export function writtenPath(text: string): Prefix {
  const found = [...text.matchAll(patterned)].filter((each) => each[2] || each[3]);
  const path = { text: withParameters(text), known: true };
  return found.length
    ? { ...path, patterns: Object.fromEntries(found.map((each) => [each[1], each[2] ?? each[3] ?? ''])) }
    : path;
}

/**
 * Writes parameters as `:name`: those that a framework writes as `{name}`, `{name?}`, `{name*2}` or `{name:int}`, and those with a
 * pattern of their own (`:id{[0-9]+}`, `:id(\\d+)`); the rest of a path, as in `{name*}` and `/{*name}`, as `*name`.
 */
export function withParameters(path: string): string {
  return path
    .replace(patterned, ':$1')
    .replace(/\{(\w+)\*\}/g, '*$1')
    .replace(/\/\{\*(\w+)\}/g, '/*$1')
    .replace(/\{(\w+)(?::[^{}/]*)?[?*]?\d*\}/g, ':$1');
}

/** All texts that parts with several possible texts can make, in order. */
export function combine(parts: readonly (readonly Prefix[])[]): readonly Prefix[] {
  let found: readonly Prefix[] = [{ text: '', known: true }];
  for (const part of parts) {
    found = found
      .flatMap((left) =>
        part.map((right) =>
          withPatterns({ text: left.text + right.text, known: left.known && right.known }, [left, right]),
        ),
      )
      .slice(0, PATH_LIMIT);
  }
  return found;
}

/** The parts of a path between slashes. */
export function segments(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

/** One path below another; empty only if both are. */
export function pathBelow(prefix: string, path: string): string {
  const parts = [...segments(prefix), ...segments(path)];
  return parts.length || prefix || path ? `/${parts.join('/')}` : '';
}

/** All paths that are made by putting one of each list below one of the list before; empty lists change nothing. */
export function combineBelow(parts: readonly (readonly Prefix[])[]): readonly Prefix[] {
  let found: readonly Prefix[] = [{ text: '', known: true }];
  for (const part of parts)
    if (part.length)
      found = found.flatMap((above) => part.map((below) => join(above, below))).slice(0, PATH_LIMIT);
  return found;
}

/**
 * Whether a route is meant by a pattern as routers take them: `:name` for one part, `*` and `{*rest}` for the rest.
 * @param pattern `below` says whether longer paths are meant, too
 */
export function matches(
  pattern: { readonly path: Prefix; readonly method: string; readonly below: boolean },
  method: string,
  { text }: Prefix,
): boolean {
  if (pattern.method !== '*' && method !== '*' && pattern.method !== method) return false;
  // `docs{/*rest}`: the part in braces may be missing.
  const open = /\{\/\*[^}]*\}$/.exec(pattern.path.text);
  const wanted = segments(open ? pattern.path.text.slice(0, open.index) : pattern.path.text);
  const given = segments(text);
  for (let i = 0; i < wanted.length; i++) {
    const part = wanted[i] as string;
    if (/^(?:\*|\{\*|\(\.\*\))/.test(part)) return true;
    const own = given[i];
    if (own === undefined) return false;
    if (part !== own && !part.startsWith(':') && !own.startsWith('*')) return false;
  }
  return pattern.below || open !== null || wanted.length === given.length;
}
