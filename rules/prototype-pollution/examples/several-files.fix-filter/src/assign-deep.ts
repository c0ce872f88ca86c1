export function assignDeep(target: any, source: any): any {
  Object.keys(source).forEach((name) => {
    if (name === '__proto__' || name === 'constructor' || name === 'prototype') return;
    const value = source[name];
    if (value && typeof value === 'object') {
      target[name] = target[name] || {};
      assignDeep(target[name], value);
    } else target[name] = value;
  });
  return target;
}

/** Stores a value at `a.b.c`. */
export function setPath(root: any, path: string, value: unknown): void {
  const names = path.split('.');
  let object = root;
  for (const name of names.slice(0, -1)) {
    object[name] ??= {};
    object = object[name];
  }
  object[names.at(-1) as string] = value;
}
