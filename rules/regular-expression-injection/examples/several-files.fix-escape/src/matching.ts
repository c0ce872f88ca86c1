export function matching(titles: string[], title: string): string[] {
  const pattern = new RegExp(`^${String(title).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i');
  return titles.filter((each) => pattern.test(each));
}
