/** Findings in the words of the protocol: pure functions over plain data. */
import assert from 'node:assert/strict';
import { type Fix, isIgnoredWith, type ReportedFinding } from '#engine';
import { type Abilities, abilitiesOf } from '../../server/lsp/abilities.ts';
import { isWanted, quickFixes } from '../../server/lsp/actions.ts';
import { findingDiagnostic } from '../../server/lsp/diagnostics.ts';
import { allSafeFixes, type Engine, offerOf } from '../../server/lsp/fixes.ts';
import { hoverText } from '../../server/lsp/hover.ts';
import { ignoreEdit } from '../../server/lsp/ignores.ts';
import { placesIn } from '../../server/lsp/places.ts';
import type { Documents } from '../../server/lsp/workspace-edits.ts';
import { workspaceEdit } from '../../server/lsp/workspace-edits.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { sourceFile } from '../../server/text/source-file.ts';
import { tried, workspaceOf } from '../../server/workspace/workspace.ts';
import { able } from './client.ts';

const text = "app.get('/', list);\r\n  app.delete('/:id', remove);\r\n";
const routes = sourceFile('file:///shop/routes.ts', text);
const other = sourceFile('file:///shop/auth.ts', 'export const requireAuth = 1;\n');
const files = new Map([routes, other].map((file) => [file.uri, file]));
const start = text.indexOf('app.delete');
const place = { uri: routes.uri, span: { start, end: start + 10 } };

const finding: ReportedFinding = {
  rule: 'missing-authentication',
  severity: 'warning',
  place,
  message: 'DELETE /:id asks nobody who they are. Add a guard.',
  confidence: 'high',
  attack: 'Anybody can delete a user.',
  evidence: ['`GET /` has `requireAuth` of *auth.ts*.'],
  trace: [{ place, label: 'parameter `id`' }],
  related: [{ place: { uri: other.uri, span: { start: 13, end: 24 } }, message: 'the guard of the others' }],
  endpoint: 'DELETE /:id',
  pointer: null,
  fingerprint: '0123456789abcdef',
};

const fix: Fix = {
  id: 'missing-authentication/guard',
  title: 'Guard the route with `requireAuth`',
  level: 'A',
  preferred: true,
  edits: [{ uri: routes.uri, edits: [{ span: { start, end: start }, text: 'guarded.' }] }],
  refused: null,
};

const refused: Fix = {
  ...fix,
  id: 'missing-authentication/router',
  title: 'Guard the whole router',
  preferred: false,
  edits: [],
  refused: 'Other routes would be closed as well.',
};

const abilities = abilitiesOf({
  processId: null,
  rootUri: null,
  capabilities: able,
  initializationOptions: { explainCommand: 'handrail.explainRule' },
});
const unable = abilitiesOf({ processId: null, rootUri: null, capabilities: {} });

function documentsFor(these: Abilities): Documents {
  return {
    places: placesIn(files),
    nameOf: (uri) => uri.replace('file:///', 'file:///root/'),
    versionOf: (uri) => (uri === routes.uri ? 7 : null),
    abilities: these,
  };
}

describe('a finding in the words of the protocol', () => {
  it('is a diagnostic with link, trace and related places', () => {
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 12 } };
    assert.deepEqual(findingDiagnostic(finding, documentsFor(abilities)), {
      range,
      severity: 2,
      source: 'handrail',
      code: 'missing-authentication',
      message: finding.message,
      codeDescription: {
        href: 'https://github.com/handrail-dev/handrail/blob/main/rules/missing-authentication/README.md',
      },
      relatedInformation: [
        { location: { uri: 'file:///root/shop/routes.ts', range }, message: '1. parameter `id`' },
        {
          location: {
            uri: 'file:///root/shop/auth.ts',
            range: { start: { line: 0, character: 13 }, end: { line: 0, character: 24 } },
          },
          message: 'the guard of the others',
        },
      ],
      data: { fingerprint: '0123456789abcdef' },
    });
  });

  it('is a plain diagnostic for a client that knows no more', () => {
    const diagnostic = findingDiagnostic(finding, documentsFor(unable));
    assert.deepEqual(Object.keys(diagnostic), ['range', 'severity', 'source', 'code', 'message']);
  });

  it('is told in the hover in Markdown, where only code stays as it is', () => {
    assert.equal(
      hoverText([{ finding, fixes: [fix.title] }], abilities).value,
      [
        '**Attack:** Anybody can delete a user.',
        '**Evidence:**\n\n- `GET /` has `requireAuth` of \\*auth.ts\\*.',
        '**Fix:** Guard the route with `requireAuth`',
        '[Explain missing-authentication](command:handrail.explainRule?%5B%22missing-authentication%22%5D)',
      ].join('\n\n'),
    );
  });

  it('is told in plain text where the client has no Markdown', () => {
    const { kind, value } = hoverText([{ finding, fixes: [fix.title] }], unable);
    assert.equal(kind, 'plaintext');
    assert.match(value, /^Attack: Anybody can delete a user\.\n\nEvidence:\n\n- `GET/);
  });
});

describe('the actions for a finding', () => {
  const offer = {
    finding,
    fixes: [refused, fix],
    ignore: ignoreEdit(routes, start, finding.rule),
    declarations: () => [],
  };

  it('are the preferred fix, the refused one with its reason, the page and the ignore comment', () => {
    const actions = quickFixes([offer], [], documentsFor(abilities));
    assert.deepEqual(
      actions.map(({ title, isPreferred, disabled }) => [title, isPreferred, disabled?.reason]),
      [
        ['Guard the route with `requireAuth`', true, undefined],
        ['Guard the whole router', undefined, 'Other routes would be closed as well.'],
        ['Explain missing-authentication', undefined, undefined],
        ['Ignore missing-authentication: with a reason', undefined, undefined],
      ],
    );
    assert.deepEqual(actions[0]?.data, {
      uri: routes.uri,
      fingerprint: finding.fingerprint,
      fix: 'missing-authentication/guard',
    });
  });

  it('have their edits at once, and no refused fix or command, for a client that knows no more', () => {
    const actions = quickFixes([offer], [], documentsFor(unable));
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Guard the route with `requireAuth`', 'Ignore missing-authentication: with a reason'],
    );
    assert.ok(actions.every(({ edit }) => edit?.changes));
  });

  it('prefer one fix where two findings lie in one place', () => {
    const second = { ...offer, finding: { ...finding, fingerprint: 'fedcba9876543210' } };
    const actions = quickFixes([offer, second], [], documentsFor(abilities));
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
  });

  it('let the person write the reason where the client can', () => {
    const actions = quickFixes([offer], [], documentsFor({ ...abilities, snippetEdits: true }));
    const [change] = actions.at(-1)?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'edits' in change && change.edits, [
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
        snippet: {
          kind: 'snippet',
          value: `  // handrail-ignore-next-line missing-authentication -- \${1:reason}\r\n`,
        },
      },
    ]);
  });

  it('are those kinds that were asked for', () => {
    assert.ok(isWanted('quickfix', undefined));
    assert.ok(isWanted('quickfix', ['']));
    assert.ok(isWanted('quickfix', ['refactor', 'quickfix']));
    assert.ok(!isWanted('quickfix', ['source']));
    for (const wish of ['source', 'source.fixAll', 'source.fixAll.handrail'])
      assert.ok(isWanted('source.fixAll.handrail', [wish]));
    assert.ok(!isWanted('source.fixAll.handrail', ['source.fixAll.eslint']));
    assert.ok(!isWanted('source.fixAll.handrail', undefined));
  });
});

describe('an edit of the workspace', () => {
  const both = [...fix.edits, { uri: other.uri, edits: [{ span: { start: 0, end: 0 }, text: '// \n' }] }];

  it('names the version of an open document', () => {
    assert.deepEqual(workspaceEdit(fix.edits, documentsFor(abilities), 'Guard').documentChanges, [
      {
        textDocument: { uri: 'file:///root/shop/routes.ts', version: 7 },
        edits: [
          {
            range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } },
            newText: 'guarded.',
          },
        ],
      },
    ]);
  });

  it('of several files is to be confirmed', () => {
    const { changeAnnotations, documentChanges } = workspaceEdit(both, documentsFor(abilities), 'Guard');
    assert.deepEqual(changeAnnotations, { change: { label: 'Guard', needsConfirmation: true } });
    assert.equal(documentChanges?.length, 2);
  });

  it('is a plain list of changes for a client that knows no more', () => {
    const edit = workspaceEdit(both, documentsFor(unable), 'Guard');
    assert.deepEqual(Object.keys(edit.changes ?? {}), [
      'file:///root/shop/routes.ts',
      'file:///root/shop/auth.ts',
    ]);
    assert.equal(edit.documentChanges, undefined);
  });
});

describe('an ignore comment', () => {
  const ignored = (name: string, before: string, at: string) => {
    const file = sourceFile(`file:///${name}`, before);
    const edit = ignoreEdit(file, before.indexOf(at), 'sql-injection');
    return edit && applyEdits(before, [edit]);
  };

  it('has the indentation and the line end of the file', () => {
    assert.equal(
      ignored('a.ts', 'a();\r\n\tb();\r\n', 'b'),
      'a();\r\n\t// handrail-ignore-next-line sql-injection -- reason\r\n\tb();\r\n',
    );
  });

  it('is a comment of YAML in YAML', () => {
    assert.equal(
      ignored('a.yaml', 'get:\n  security: []\n', 'security'),
      'get:\n  # handrail-ignore-next-line sql-injection -- reason\n  security: []\n',
    );
  });

  it('joins the comment that stands there', () => {
    assert.equal(
      ignored('a.ts', '// handrail-ignore-next-line open-redirect -- trusted\nb();\n', 'b('),
      '// handrail-ignore-next-line open-redirect, sql-injection -- trusted\nb();\n',
    );
  });

  it('is not written into JSON, which has no comments', () => {
    assert.equal(ignored('a.json', '{}', '{'), null);
  });
});

describe('what is offered for a finding', () => {
  /** An engine that has a safe fix for the first word `bad`. */
  const engine = {
    tried,
    sourceFile,
    isIgnoredWith,
    fixesFor: () => [],
    fixAll: (workspace, uri) => {
      const at = workspace.files.get(uri)?.text.indexOf('bad') ?? -1;
      return at < 0 ? [] : [{ uri, edits: [{ span: { start: at, end: at + 3 }, text: 'good' }] }];
    },
  } as Partial<Engine> as Engine;
  const workspaceWith = (words: string) =>
    workspaceOf({ files: [sourceFile(routes.uri, words)], folders: [], models: {} });
  const at = (words: string) => ({
    ...finding,
    place: { uri: routes.uri, span: { start: words.indexOf('bad'), end: words.indexOf('bad') + 3 } },
  });

  it('is an ignore comment that was tried', () => {
    const words = 'a;\n  bad;\n';
    assert.ok(offerOf(engine, workspaceWith(words), at(words)).ignore);
  });

  it('is no ignore comment where it would not work', () => {
    const words = 'const text = `\n  bad\n`;\n';
    assert.equal(offerOf(engine, workspaceWith(words), at(words)).ignore, null);
  });

  it('is every safe fix, round after round', () => {
    const words = 'first bad, then bad, at last bad.\n';
    const [only, ...others] = allSafeFixes(engine, workspaceWith(words), routes.uri);
    assert.equal(applyEdits(words, only?.edits ?? []), 'first good, then good, at last good.\n');
    assert.deepEqual(others, []);
  });
});
