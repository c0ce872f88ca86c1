export function matching(titles: string[], title: string): string[] {
  const pattern = new RegExp(`^${title}`, 'i');
  //                         ^^^^^^^^^^^ finding: is run as a regular expression
  return titles.filter((each) => pattern.test(each));
}
