/** Tells API descriptions from other texts before these are read. */

/** The key that says which version of the format a text has; it may stand after megabytes of components. */
const versionKey = /(?:^|[{,\s])["']?(?:openapi|swagger)["']?\s*:\s*(?:[&!]\S*\s+){0,2}["']?[23]/;

/** Whether a YAML or JSON text may be an API description. */
export function maybeDescription(text: string): boolean {
  return versionKey.test(text);
}
