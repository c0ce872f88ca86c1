export const isLocal = (address: string): boolean =>
  address.startsWith('/') && !address.startsWith('//') && !address.startsWith('/\\');

export function localPath(address: string): string {
  if (isLocal(address)) return address;
  return '/';
}
