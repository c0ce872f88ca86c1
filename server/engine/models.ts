import compiled from '../models/compiled.json' with { type: 'json' };

/** The models that ship with the tool, as `workspaceOf` takes them. */
export const bundledModels: Readonly<Record<string, unknown>> = compiled;
