const kept = globalThis as unknown as { pools?: Map<string, unknown> };

/** Makes what is long in the making once, also where a server for development loads files again. */
export function remember<T>(name: string, make: () => T): T {
  if (!kept.pools) kept.pools = new Map();
  if (!kept.pools.has(name)) kept.pools.set(name, make());
  return kept.pools.get(name) as T;
}
