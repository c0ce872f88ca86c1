/** Names that may stand in code as they are. */

/** Whether a name may stand after a dot, or as the key of an object, without quotes (ECMA-262, 12.7; letters of ASCII only). */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}
