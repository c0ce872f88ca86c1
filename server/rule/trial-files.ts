/** Files that fill a database for trials, where nothing but their path says so. */

const seeding =
  /\/(?:seeds?|seeders?|db-?seed|(?:bin|scripts|prisma)\/(?:factory|factories))(?:\/|\.[cm]?[jt]s$)/i;

/** Whether the path of a file says that it fills a database for developers and trials: `database/seeds.ts`, `seeders/users.js`. */
export function fillsForTrials(uri: string): boolean {
  return seeding.test(uri);
}
