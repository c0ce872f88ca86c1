/** Paths of endpoints: put together from prefixes, with `:name` for a parameter and `*` for what is not known. */

/** Paths of one registration that are told apart. */
export const PATH_LIMIT = 50;

/** A path or a part of one. */
export interface Prefix {
  readonly text: string;
  readonly known: boolean;
}

/** Puts a path below a prefix: one slash between them, none at the end. */
export function join(prefix: Prefix, path: Prefix): Prefix {
  const parts = [prefix.text, path.text]
    .map((text) => text.replace(/^\/+|\/+$/g, ''))
    .filter((text) => text !== '');
  return { text: parts.length ? `/${parts.join('/')}` : '', known: prefix.known && path.known };
}

/** Writes parameters as `:name`, also those that a framework writes as `{name}`, `{name?}` or `{name*}`. */
export function withParameters(path: string): string {
  return path.replace(/\{(\w+)[?*]?\d*\}/g, ':$1');
}

/** All texts that parts with several possible texts can make, in order. */
export function combine(parts: readonly (readonly Prefix[])[]): readonly Prefix[] {
  let found: readonly Prefix[] = [{ text: '', known: true }];
  for (const part of parts) {
    found = found
      .flatMap((left) =>
        part.map((right) => ({ text: left.text + right.text, known: left.known && right.known })),
      )
      .slice(0, PATH_LIMIT);
  }
  return found;
}

/** The parts of a path between slashes. */
export function segments(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}
