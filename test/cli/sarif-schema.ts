/**
 * A JSON schema of the parts of SARIF 2.1.0 that Handrail writes, after chapter 3 of the standard. It is stricter than
 * the standard's own schema where Handrail promises more, and knows no property that Handrail does not write.
 */

const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 0 };
const number = { type: 'integer', minimum: 1 };
const bag = { type: 'object' };

/** An object with these properties and no others; those named in `optional` may be missing. */
function object(properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(items: unknown, minItems = 0) {
  return { type: 'array', items, minItems };
}

const message = object({ text });

const artifactLocation = object({
  // A relative URI reference: no scheme, no leading slash, nothing that has to be escaped.
  uri: { type: 'string', pattern: "^(?![a-zA-Z][\\w+.-]*:|/)(?:[\\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$" },
  uriBaseId: { const: '%SRCROOT%' },
});

const region = object({ startLine: number, startColumn: number, endLine: number, endColumn: number });

const location = object(
  {
    id: number,
    message,
    physicalLocation: object({ artifactLocation, region }),
    logicalLocations: list(
      object({ fullyQualifiedName: { type: 'string', pattern: '^(?:/.*)?$' }, kind: text }),
      1,
    ),
  },
  ['id', 'message', 'logicalLocations'],
);

const codeFlow = object({ threadFlows: list(object({ locations: list(object({ location }), 1) }), 1) });

const fix = object({
  description: message,
  artifactChanges: list(
    object({
      artifactLocation,
      replacements: list(
        object({ deletedRegion: region, insertedContent: object({ text: { type: 'string' } }) }),
        1,
      ),
    }),
    1,
  ),
});

const result = object(
  {
    ruleId: text,
    ruleIndex: count,
    level: { enum: ['error', 'warning', 'note'] },
    message,
    locations: list(location, 1),
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string' }, minProperties: 1 },
    codeFlows: list(codeFlow, 1),
    relatedLocations: list(location, 1),
    fixes: list(fix, 1),
    properties: bag,
  },
  ['codeFlows', 'relatedLocations', 'fixes'],
);

const tag = { type: 'string', pattern: '^(?:security|external/cwe/cwe-\\d{3,}|API\\d+:(?:2019|2023))$' };

const rule = object(
  {
    id: text,
    name: text,
    shortDescription: message,
    fullDescription: message,
    helpUri: { type: 'string', pattern: '^https://' },
    help: message,
    properties: object({ tags: { ...list(tag, 1), uniqueItems: true } }),
  },
  ['name', 'shortDescription', 'fullDescription', 'helpUri', 'help'],
);

const notification = object({
  level: { enum: ['note', 'warning', 'error'] },
  message,
  locations: list(location),
});

/** The schema of a whole log. */
export const sarifParts = object({
  $schema: { type: 'string', pattern: '^https://.*2\\.1\\.0.*\\.json$' },
  version: { const: '2.1.0' },
  runs: {
    ...list(
      object({
        tool: object({
          driver: object({
            name: text,
            version: text,
            semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
            informationUri: { type: 'string', pattern: '^https://' },
            rules: list(rule),
          }),
        }),
        invocations: list(
          object({
            executionSuccessful: { type: 'boolean' },
            exitCode: { enum: [0, 1, 2] },
            toolExecutionNotifications: list(notification),
          }),
          1,
        ),
        originalUriBaseIds: object({
          '%SRCROOT%': object({ uri: { type: 'string', pattern: '^file:///.*/$' } }),
        }),
        columnKind: { const: 'utf16CodeUnits' },
        results: list(result),
        properties: bag,
      }),
      1,
    ),
    maxItems: 1,
  },
});
