import { parse } from 'yaml';

export function readConfig(text: string): Record<string, unknown> {
  return parse(text, { maxAliasCount: -1 });
  //           ^^^^ finding high: The body of the request is read with all its entities or aliases
  //           ^^^^ refused limit: not written as `true`
}
