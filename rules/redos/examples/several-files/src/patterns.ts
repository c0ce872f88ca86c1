export const slug = /^(?:[a-z0-9]+)*$/;

export function isSlug(text: string): boolean {
  return slug.test(text);
  //     ^^^^ finding high: twice as long for each further sign in the path parameter `slug` of the request
}
