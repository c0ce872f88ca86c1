/** How a value is written so that it is a text, also for a compiler. */

/** Whether a file is TypeScript, where code has to fit the types. */
export function isTyped(uri: string): boolean {
  return /\.[cm]?tsx?$/.test(uri);
}

/** Code that gives the text of a value, as joining it into a text does; a text as written stays as it is. */
export function asText(value: string): string {
  const isText = /^(?:String\((?:[^()]|\([^()]*\))*\)|`[^`]*`|'[^']*'|"[^"]*")$/s.test(value);
  return isText ? value : `String(${value})`;
}
