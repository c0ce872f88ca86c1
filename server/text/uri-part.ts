/** Names in URIs. */

/** The name that a part of a URI stands for; the part itself where it is not encoded soundly. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
