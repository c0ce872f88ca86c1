const project = 'https://github.com/handrail-dev/handrail';

/** Where the page of a rule can be read in a browser. The same page ships with the extension. */
export function pageOf(rule: string): string {
  return `${project}/blob/main/rules/${rule}/README.md`;
}
