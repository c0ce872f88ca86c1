import type { Endpoint } from '../meaning/endpoints/chain.ts';

/** `METHOD /path` of an endpoint, for readers. */
export function endpointName({ method, path }: Pick<Endpoint, 'method' | 'path'>): string {
  return `${method === '*' ? 'ANY' : method} ${path}`;
}

/** The parts of a path that are no parameters, in lower case. */
export function pathWords({ path }: Pick<Endpoint, 'path'>): readonly string[] {
  return path
    .toLowerCase()
    .split('/')
    .filter((part) => part && !part.startsWith(':') && !part.startsWith('*'));
}
