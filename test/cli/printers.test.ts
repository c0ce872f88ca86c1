import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import type { EndpointReport } from '#engine';
import { wantsColours } from '../../server/cli/paint.ts';
import {
  endpointsJson,
  endpointsMarkdown,
  endpointsText,
  notKnownWords,
} from '../../server/cli/print-endpoints.ts';
import { githubReport } from '../../server/cli/print-github.ts';
import { jsonReport } from '../../server/cli/print-json.ts';
import { sarifLog, sarifReport } from '../../server/cli/print-sarif.ts';
import { textReport } from '../../server/cli/print-text.ts';
import {
  type Location,
  locatorFor,
  type PrintedFinding,
  printedFinding,
  type ScanReport,
} from '../../server/cli/report.ts';
import { rulesJson, rulesText } from '../../server/cli/rules.ts';
import { summaryLine } from '../../server/cli/words.ts';
import { sourceFile } from '../../server/text/source-file.ts';
import { sarifParts } from './sarif-schema.ts';

function at(file: string, line: number, column: number, length = 4): Location {
  return { file, line, column, endLine: line, endColumn: column + length };
}

const injection: PrintedFinding = {
  rule: 'sql-injection',
  severity: 'error',
  confidence: 'high',
  message: 'Query `id` becomes part of a SQL text. Pass it as a parameter.',
  attack: 'Anybody can read and change all rows.',
  evidence: ['The text is put together with `+`.', 'No validator stands before it.'],
  location: at('src/my routes/users.ts', 12, 9),
  trace: [
    { location: at('src/my routes/users.ts', 8, 14), label: 'query `id` of the request' },
    { location: at('src/db.ts', 3, 5), label: 'is run as SQL' },
  ],
  related: [{ location: at('src/db.ts', 1, 1), label: 'The parameters of `query` are safe.' }],
  endpoint: 'GET /users/:id',
  pointer: null,
  fingerprint: '0123456789abcdef',
  fixes: [
    {
      id: 'sql-injection/parameters',
      title: 'Pass the value as a parameter',
      level: 'A',
      replacements: [
        { location: at('src/my routes/users.ts', 12, 9), text: '$1' },
        { location: at('src/db.ts', 1, 1, 0), text: "import x from 'x';\n" },
      ],
    },
    { id: 'sql-injection/scaffold', title: 'Scaffold', level: 'C', replacements: [] },
  ],
};

const operation: PrintedFinding = {
  ...injection,
  rule: 'operation-without-security',
  severity: 'information',
  confidence: 'medium',
  message: 'The operation has no security, 100% open.',
  evidence: [],
  location: at('openapi.yaml', 4, 3),
  trace: [],
  related: [],
  endpoint: null,
  pointer: '/paths/~1users/get',
  fingerprint: 'fedcba9876543210',
  fixes: [],
};

const report: ScanReport = {
  version: '1.2.3',
  base: 'file:///work%20folder/api',
  rules: [
    {
      id: 'sql-injection',
      title: 'Request data becomes part of a SQL text',
      owasp: ['API8:2019', 'API10:2023'],
      cwe: [89],
      kind: 'flow',
      fixes: { parameters: { title: 'Pass the value as a parameter' } },
    },
  ],
  findings: [operation, injection],
  ignored: [{ finding: injection, reason: 'read by an operator only' }],
  problems: [
    {
      kind: 'file',
      message: 'This file is not valid UTF-8 and was not read.',
      location: at('a.ts', 1, 1, 0),
    },
  ],
  notUnderstood: [{ location: at('src/app.ts', 7, 1), label: 'The path of this route is not known.' }],
  summary: {
    files: 3,
    endpoints: 1,
    rules: 1,
    findings: 2,
    ignored: 1,
    notUnderstood: 2,
    seconds: 0.25,
  },
  exitCode: 1,
};

const clean: ScanReport = {
  ...report,
  findings: [],
  ignored: [],
  problems: [],
  notUnderstood: [],
  exitCode: 0,
};

describe('The text report', () => {
  it('tells the findings of each rule under their endpoint, or their file, with evidence and trace', () => {
    const expected = `openapi.yaml
  operation-without-security
    information  openapi.yaml:4:3
      The operation has no security, 100% open.
      Attack: Anybody can read and change all rows.

GET /users/:id
  sql-injection
    error  src/my routes/users.ts:12:9
      Query \`id\` becomes part of a SQL text. Pass it as a parameter.
      Attack: Anybody can read and change all rows.
      Evidence: The text is put together with \`+\`. No validator stands before
        it.
      Trace: how the data gets here, in 2 steps:
        8:14           query \`id\` of the request
        src/db.ts:3:5  is run as SQL
      See: src/db.ts:1:1  The parameters of \`query\` are safe.

Problems
  a.ts:1:1  This file is not valid UTF-8 and was not read.

Not understood
  src/app.ts:7:1  The path of this route is not known.

Why, and how to repair it: handrail explain operation-without-security

`;
    assert.equal(textReport(report, false), expected);
  });

  it('puts findings of one rule in one endpoint together, and counts them', () => {
    const text = textReport({ ...report, findings: [injection, operation, injection] }, false);
    assert.equal(text.split('GET /users/:id').length, 2);
    assert.match(text, /sql-injection {2}2 findings/);
  });

  it('is read in 80 columns, whatever a finding says', () => {
    const long = 'A word and another one, '.repeat(20).trim();
    const many = {
      ...injection,
      message: long,
      attack: long,
      evidence: [long, long],
      trace: injection.trace.map((step) => ({ ...step, label: long })),
    };
    const text = textReport({ ...report, findings: [many] }, false);
    assert.deepEqual(
      text.split('\n').filter((line) => line.length > 80),
      [],
    );
    assert.equal(text.split('another').length, 20 * 6 + 1);
  });

  it('says so when there is nothing', () => {
    assert.equal(textReport(clean, false), 'No findings.\n\n');
    const nothing = { ...clean, summary: { ...clean.summary, files: 0 } };
    assert.equal(textReport(nothing, false), 'Nothing was found that could be analysed.\n\n');
  });

  it('is coloured on a terminal only, where nobody objects', () => {
    assert.ok(textReport(report, true).includes('\u001b[31merror\u001b[39m'));
    assert.equal(wantsColours(true, {}), true);
    assert.equal(wantsColours(false, {}), false);
    assert.equal(wantsColours(true, { NO_COLOR: '1' }), false);
    assert.equal(wantsColours(true, { TERM: 'dumb' }), false);
  });

  it('never lets a file name or a message steer the terminal', () => {
    const evil = {
      ...injection,
      message: 'a\u001b[2Jb\nc\u202e',
      location: at('src/\u001b]0;x\u0007.ts', 1, 1),
    };
    const text = textReport({ ...report, findings: [evil] }, false);
    assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}|\u202e/u);
    assert.match(text, /a\uFFFD\[2Jb c/);
  });

  it('is closed by what was seen', () => {
    assert.equal(
      summaryLine(report.summary),
      '3 files, 1 endpoint, 1 rule, 2 findings, 1 ignored, 2 not understood, 0.3 seconds',
    );
  });
});

describe('The JSON report', () => {
  it('holds findings with 1-based places, problems and the summary', () => {
    const { version, findings, ignored, problems, notUnderstood, summary } = JSON.parse(jsonReport(report));
    assert.equal(version, '1.2.3');
    assert.deepEqual(summary, report.summary);
    const { fixes, trace, related, location, ...own } = injection;
    assert.deepEqual(findings[1], {
      ...own,
      ...location,
      trace: trace.map((step) => ({ label: step.label, ...step.location })),
      related: related.map((place) => ({ message: place.label, ...place.location })),
      fixes: fixes.map(({ replacements, ...fix }) => ({
        ...fix,
        edits: replacements.map((edit) => ({ ...edit.location, text: edit.text })),
      })),
    });
    assert.equal(ignored[0].reason, 'read by an operator only');
    assert.deepEqual(problems[0], {
      kind: 'file',
      message: 'This file is not valid UTF-8 and was not read.',
      ...at('a.ts', 1, 1, 0),
    });
    assert.equal(notUnderstood[0].message, 'The path of this route is not known.');
  });
});

describe('The report for GitHub Actions', () => {
  it('is one command a finding, escaped as GitHub wants it', () => {
    assert.equal(
      githubReport({ ...report, notUnderstood: [] }),
      [
        '::notice file=openapi.yaml,line=4,endLine=4,col=3,endColumn=6,title=Handrail%3A operation-without-security::The operation has no security, 100%25 open.',
        '::error file=src/my routes/users.ts,line=12,endLine=12,col=9,endColumn=12,title=Handrail%3A sql-injection::Query `id` becomes part of a SQL text. Pass it as a parameter.',
        '::warning file=a.ts,line=1,endLine=1,col=1,endColumn=1,title=Handrail::This file is not valid UTF-8 and was not read.',
        '',
      ].join('\n'),
    );
  });
});

describe('The SARIF report', () => {
  const check = new Ajv({ strict: false, allErrors: true }).compile(sarifParts);
  const valid = (log: unknown) => assert.ok(check(log), JSON.stringify(check.errors, null, 2));

  it('is valid, with findings and without', () => {
    valid(JSON.parse(sarifReport(report)));
    valid(JSON.parse(sarifReport(clean)));
  });

  it('names OWASP and CWE of a rule as tags', () => {
    const [rule] = sarifLog(report).runs[0]?.tool.driver.rules ?? [];
    assert.equal(rule?.id, 'sql-injection');
    assert.deepEqual(rule?.properties?.tags, ['security', 'external/cwe/cwe-089', 'API8:2019', 'API10:2023']);
  });

  it('has every rule id of its results among its rules, at their index', () => {
    const run = sarifLog(report).runs[0];
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      assert.equal(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
    }
  });

  it('writes relative, escaped URIs below a base', () => {
    const run = sarifLog(report).runs[0];
    assert.deepEqual(run?.originalUriBaseIds, { '%SRCROOT%': { uri: 'file:///work%20folder/api/' } });
    assert.deepEqual(run?.results?.[1]?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'src/my%20routes/users.ts', uriBaseId: '%SRCROOT%' },
      region: { startLine: 12, startColumn: 9, endLine: 12, endColumn: 13 },
    });
  });

  it('tells the trace as code flow, and where else to look', () => {
    const result = sarifLog(report).runs[0]?.results?.[1];
    const steps = result?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    assert.deepEqual(
      steps.map(({ location }) => location?.message?.text),
      ['query `id` of the request', 'is run as SQL'],
    );
    assert.equal(result?.relatedLocations?.[0]?.message?.text, 'The parameters of `query` are safe.');
  });

  it('offers the fixes that are right, grouped by file, and no scaffolds', () => {
    const fixes = sarifLog(report).runs[0]?.results?.[1]?.fixes ?? [];
    assert.deepEqual(
      fixes.map(({ description }) => description?.text),
      ['Pass the value as a parameter'],
    );
    assert.deepEqual(
      fixes[0]?.artifactChanges.map(({ artifactLocation, replacements }) => [
        artifactLocation.uri,
        replacements.map(({ insertedContent }) => insertedContent?.text),
      ]),
      [
        ['src/my%20routes/users.ts', ['$1']],
        ['src/db.ts', ["import x from 'x';\n"]],
      ],
    );
  });

  it('points into an API description by JSON pointer', () => {
    const [location] = sarifLog(report).runs[0]?.results?.[0]?.locations ?? [];
    assert.equal(location?.logicalLocations?.[0]?.fullyQualifiedName, '/paths/~1users/get');
  });

  it('tells how it went: exit code and problems', () => {
    const [invocation] = sarifLog(report).runs[0]?.invocations ?? [];
    assert.equal(invocation?.exitCode, 1);
    assert.equal(invocation?.executionSuccessful, true);
    assert.equal(invocation?.toolExecutionNotifications?.[0]?.level, 'warning');
    assert.equal(sarifLog({ ...report, exitCode: 2 }).runs[0]?.invocations?.[0]?.executionSuccessful, false);
  });
});

describe('The list of endpoints', () => {
  const endpoint: EndpointReport = {
    method: 'GET',
    path: '/users/:id',
    pathKnown: true,
    prefixKnown: true,
    file: 'src/users.ts',
    line: 12,
    framework: 'express',
    guards: [
      { name: 'requireAuth', kind: 'authentication', file: 'src/guard.ts', line: 3 },
      { name: 'a|b', kind: 'rate-limit', file: 'src/guard.ts', line: 9 },
    ],
    authenticated: true,
    authorized: null,
    validated: { body: null, query: false, params: true, headers: null },
    rateLimited: true,
    operationId: null,
    replies: [{ status: 200, kind: 'body', fields: ['name'] }],
    notKnown: [{ what: 'middleware', why: 'what `wrap()` does is not known' }],
  };
  const open = {
    ...endpoint,
    method: 'DELETE',
    path: '/',
    guards: [],
    authenticated: false,
    authorized: false,
  };

  it('is a table in a terminal', () => {
    assert.equal(
      endpointsText([endpoint, open]),
      [
        'GET     /users/:id  authenticated  requireAuth > a|b  src/users.ts:12',
        'DELETE  /           public         -                  src/users.ts:12',
        '',
      ].join('\n'),
    );
    assert.equal(endpointsText([]), '');
    assert.match(
      endpointsText([{ ...endpoint, pathKnown: false, prefixKnown: false }]),
      /^GET {2}…\/users\/:id /,
    );
  });

  it('ends with what is not known', () => {
    const half: EndpointReport = {
      ...endpoint,
      notKnown: [
        { what: 'path', why: 'a part of it is not a text that is known' },
        { what: 'reply', why: 'no answer was seen' },
      ],
    };
    assert.equal(
      notKnownWords([endpoint, half, half]),
      'the whole path of 2, some middleware of 1, the reply of 2',
    );
    assert.equal(notKnownWords([{ ...endpoint, notKnown: [] }]), '');
  });

  it('is the contract as JSON', () => {
    assert.deepEqual(JSON.parse(endpointsJson([endpoint])), [endpoint]);
  });

  it('is a table in Markdown', () => {
    const [, , row] = endpointsMarkdown([endpoint]).split('\n');
    assert.equal(
      row,
      '| GET | `/users/:id` | yes | not known | requireAuth > a\\|b | params | yes |  | `src/users.ts:12` |',
    );
  });
});

describe('The list of rules', () => {
  it('is a block each, or JSON', () => {
    assert.equal(
      rulesText(report.rules),
      [
        'sql-injection  (flow)',
        '  Request data becomes part of a SQL text',
        '  OWASP API8:2019, API10:2023; CWE-89',
        '  Fixes: Pass the value as a parameter',
        '',
        '1 rule; handrail explain RULE tells more.',
        '',
      ].join('\n'),
    );
    const [rule] = JSON.parse(rulesJson(report.rules));
    assert.deepEqual(rule.fixes, [{ id: 'parameters', title: 'Pass the value as a parameter' }]);
    assert.deepEqual(rule.cwe, [89]);
  });
});

describe('A finding of the engine', () => {
  it('is printed with 1-based places and without refused fixes', () => {
    const file = sourceFile('file:///api/a.ts', 'let a;\r\nlet b;\n');
    const locator = locatorFor(new Map([[file.uri, file]]), () => 'a.ts');
    const place = { uri: file.uri, span: { start: 12, end: 13 } };
    const { trace, related, endpoint, pointer, fixes: _, location: __, ...own } = { ...operation, trace: [] };
    const finding = { ...own, place, trace, related: [], endpoint, pointer };
    const fix = {
      id: 'x/y',
      title: 'Y',
      level: 'D' as const,
      preferred: false,
      edits: [],
      refused: 'Why not.',
    };
    const printed = printedFinding(finding, [fix], locator);
    assert.deepEqual(printed.location, { file: 'a.ts', line: 2, column: 5, endLine: 2, endColumn: 6 });
    assert.deepEqual(printed.fixes, []);
    assert.equal(related.length, 0);
  });
});
