export function assignDeep(target: any, source: any): any {
  Object.keys(source).forEach((name) => {
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
    //              ^^^^ finding high: A path parameter of the request names a property that is written into
    //              ^^^^ refused bare: The finding would stay
  }
  object[names.at(-1) as string] = value;
}
