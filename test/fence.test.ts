import assert from 'node:assert/strict';
import { analyse, endpointReports, fixesFor, settingsProblems } from '#engine';
import { sourceFile } from '../server/text/source-file.ts';
import { injectFault, questionNames } from '../server/workspace/memo.ts';
import { changed } from '../server/workspace/workspace.ts';
import { handrail, inFolder, lastLine } from './cli/command-line.ts';
import { workspaceWith } from './fixture/examples.ts';

/** A small application by itself, with a finding of several rules. */
const app = (name: string) => `import express from 'express';
import { Pool } from 'pg';

const ${name} = express();
const pool = new Pool();
${name}.get('/${name}/:id', async (request, response) => {
  response.json(await pool.query('select * from books where id = ' + request.params.id));
});
`;

const description = `openapi: 3.1.0
info: { title: Books, version: '1' }
servers: [{ url: 'http://books.example.com' }]
paths: {}
`;

const files = {
  'good/package.json': '{ "name": "good" }',
  'good/app.ts': app('good'),
  'bad/package.json': '{ "name": "bad" }',
  'bad/app.ts': app('bad'),
  'bad/openapi.yaml': description,
  'bad/handrail.json': '{}',
};

const uriOf = (path: string) => `file:///fence/${path}`;
const sources = Object.entries(files).map(([path, text]) => sourceFile(uriOf(path), text));
const uris = sources.map(({ uri }) => uri);
const good = uriOf('good/app.ts');
const bad = uriOf('bad/app.ts');

function withFault<T>(question: string, when: (uri: string) => boolean, run: () => T): T {
  const takeBack = injectFault(question, when);
  try {
    return run();
  } finally {
    takeBack();
  }
}

describe('an error inside the tool', function () {
  this.timeout(60_000);
  const sound = analyse(workspaceWith(sources), good);

  it('has something to lose', () => {
    assert.deepEqual(sound.problems, []);
    assert.notEqual(sound.findings.length, 0);
  });

  for (const question of questionNames()) {
    it(`costs one file only: ${question}`, () => {
      let met = false;
      withFault(
        question,
        (uri) => {
          met ||= uri.includes('/bad/');
          return uri.includes('/bad/');
        },
        () => {
          const workspace = workspaceWith(sources);
          const analyses = uris.map((uri) => analyse(workspace, uri));
          assert.deepEqual(analyse(workspace, good).findings, sound.findings);
          const problems = [
            ...settingsProblems(workspace),
            ...endpointReports(workspace).problems,
            ...analyses.flatMap((each) => each.problems),
          ];
          assert.deepEqual(
            problems.filter(({ kind }) => kind !== 'internal'),
            [],
          );
          for (const { place, message } of problems) {
            assert.match(place.uri, /\/bad\//);
            assert.match(message, /^An error inside Handrail: this file .*injected fault/);
          }
          assert.equal(problems.length > 0, met);
          const injection = sound.findings.find(({ rule }) => rule === 'sql-injection');
          assert.notDeepEqual(fixesFor(workspace, good, injection?.fingerprint ?? ''), []);
        },
      );
    });

    it(`is reported where the whole project is asked about: ${question}`, () => {
      let met = false;
      const reported = withFault(
        question,
        (uri) => {
          met ||= uri === '';
          return uri === '';
        },
        () => {
          const workspace = workspaceWith(sources);
          return [
            ...settingsProblems(workspace),
            ...endpointReports(workspace).problems,
            ...endpointReports(workspace, false).problems,
            ...uris.flatMap((uri) => analyse(workspace, uri).problems),
          ];
        },
      );
      assert.equal(reported.length > 0, met);
    });
  }

  it('is reported at its file until that file is repaired', () => {
    const atBad = (text: string) =>
      withFault(
        'registrations',
        (uri) => uri === bad && text.includes('broken'),
        () => {
          workspace = changed(workspace, { set: [sourceFile(bad, text)] });
          return [good, bad].map((uri) => analyse(workspace, uri).problems.map(({ place }) => place.uri));
        },
      );
    let workspace = workspaceWith(sources);
    assert.deepEqual(atBad(app('bad')), [[], []]);
    assert.deepEqual(atBad(`${app('bad')}// broken`), [[bad], [bad]]);
    assert.deepEqual(atBad(app('bad')), [[], []]);
  });

  it('ends a scan with 2, after all that is known', async () => {
    await inFolder(files, (folder) => {
      const { code, out, error } = handrail(['scan'], { folder, fault: 'registrations of bad/app.ts' });
      assert.equal(code, 2, error);
      assert.match(out, /good\/app\.ts\n(?:.*\n)*?.*sql-injection/);
      assert.equal(out.match(/An error inside Handrail/g)?.length, 1);
      assert.match(out, /bad\/app\.ts:1:1 {2}An error inside Handrail: this file is only partly understood/);
      assert.match(lastLine(out), /, 1 endpoint, /);
    });
  });

  it('ends the list of endpoints with 2, after all that is known', async () => {
    await inFolder(files, (folder) => {
      const { code, out, error } = handrail(['endpoints', '--format', 'json'], {
        folder,
        fault: 'registrations of bad/app.ts',
      });
      assert.equal(code, 2, error);
      assert.deepEqual(
        (JSON.parse(out) as readonly { path: string }[]).map(({ path }) => path),
        ['/good/:id'],
      );
      assert.match(error, /bad\/app\.ts:1:1: An error inside Handrail/);
    });
  });
});
