export const slug = /^[a-z0-9]*$/;

export function isSlug(text: string): boolean {
  return slug.test(text);
}
