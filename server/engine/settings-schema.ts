/** The JSON schema of `handrail.json`, for completion in editors. */

const level = {
  enum: ['off', 'on', 'error', 'warning', 'information', 'hint'],
  description:
    '`off` silences the rule; `on` lets the confidence of each finding decide; the others give all its findings that severity.',
};

/** The schema with the ids and titles of the rules. */
export function settingsSchema(rules: readonly { readonly id: string; readonly title: string }[]): unknown {
  const byRule = {
    type: 'object',
    description: 'Rule id and level.',
    additionalProperties: false,
    properties: Object.fromEntries(
      [...rules, { id: 'invalid-ignore', title: 'An ignore comment is wrong or ignores nothing' }].map(
        (rule) => [rule.id, { ...level, description: `${rule.title}. ${level.description}` }],
      ),
    ),
  };
  const globs = { type: 'array', items: { type: 'string' } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Handrail settings',
    description: 'Settings of Handrail for this folder and the folders below. The nearest file wins.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      root: { type: 'boolean', description: 'Stops the search for settings in folders above.' },
      preset: {
        enum: ['recommended', 'strict', 'audit'],
        default: 'recommended',
        description:
          'Which rules are asked. `recommended`: few findings, and right; what has to be looked at is a hint. `strict`: hardening as well, and what has to be looked at is information. `audit`: the inventory and everything else that a review asks for.',
      },
      rules: byRule,
      minConfidence: {
        enum: ['low', 'medium', 'high'],
        default: 'low',
        description: 'Findings below this confidence are left out.',
      },
      exclude: { ...globs, description: 'Files that are not reported, as globs relative to this file.' },
      public: {
        ...globs,
        description: 'Endpoints that are open on purpose: `GET /products/*`, `* /health` or `/docs/**`.',
      },
      tests: {
        ...globs,
        description:
          'Files that run in tests only, as globs relative to this file: they give no endpoints and no findings. Without this setting Handrail tells them by their names, folders and imports; an empty list says that there are none.',
      },
      overrides: {
        type: 'array',
        description: 'Levels for some of the files.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files', 'rules'],
          properties: { files: globs, rules: byRule },
        },
      },
      ignore: {
        type: 'array',
        description: 'Findings in API descriptions that are ignored, told by where they stand.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['pointer', 'rules', 'reason'],
          properties: {
            files: { ...globs, description: 'Descriptions, as globs relative to this file; all if missing.' },
            pointer: {
              type: 'string',
              pattern: '^(?:/|$)',
              description:
                'JSON pointer: what stands there, and below, is ignored. `/paths/~1books/get` is `GET /books`.',
            },
            rules: { type: 'array', minItems: 1, items: { enum: [...rules.map(({ id }) => id)] } },
            until: { type: 'string', format: 'date', description: 'The last day on which it counts.' },
            reason: { type: 'string', minLength: 1 },
          },
        },
      },
    },
  };
}
