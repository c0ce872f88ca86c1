import yaml, { DEFAULT_FULL_SCHEMA, DEFAULT_SAFE_SCHEMA, loadAll } from 'js-yaml';

export const first = (text) => yaml.load(text);
//                                       ^^^^ sink serialized
export const all = (text) => loadAll(text, null, { schema: DEFAULT_FULL_SCHEMA });
//                                   ^^^^ sink serialized
export const plain = (text) => yaml.load(text, { schema: DEFAULT_SAFE_SCHEMA });
