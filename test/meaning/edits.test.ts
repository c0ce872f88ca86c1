/**
 * API descriptions that are edited: what is read again after an edit says the same as a reading from nothing, the tree as
 * well as the findings. `DOCUMENTS=<folder>` takes the descriptions of another folder, `EDITS=<number>` makes more edits.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, changed, type SourceFile, sourceFile } from '#engine';
import { apiDescription } from '../../server/meaning/openapi/find.ts';
import { inPlace, readAgain, readDocument } from '../../server/parse/reparse.ts';
import { type Chance, chanceFrom, gentleEdit, roughEdit } from '../fixture/document-edits.ts';
import {
  examplesIn,
  foldersIn,
  pathsBelow,
  readExample,
  root,
  sourcesOf,
  workspaceWith,
} from '../fixture/examples.ts';

const seed = 20_261_125;
const edits = Number(process.env.EDITS ?? 500);
/** A text of this length gets as many edits as its share of all of them; longer ones get fewer, for their time. */
const usualLength = 4000;

const projects: readonly (readonly SourceFile[])[] = process.env.DOCUMENTS
  ? projectsBelow(process.env.DOCUMENTS)
  : [...foldersIn('rules').flatMap(descriptionsOf), demo()].filter((files) => files.length);

/** The examples of a rule that hold a description, each with all its files. */
function descriptionsOf(rule: string): readonly (readonly SourceFile[])[] {
  return examplesIn(join('rules', rule))
    .map((entry) => sourcesOf(readExample(entry)))
    .filter((files) => files.some(isDescription));
}

function demo(): readonly SourceFile[] {
  const path = 'test/demo/openapi.yaml';
  return [sourceFile(`file:///example/${path}`, readFileSync(join(root, path), 'utf8'))];
}

/** Each document of a folder is a project; each folder in it is one of many files. */
function projectsBelow(folder: string): readonly (readonly SourceFile[])[] {
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const paths = statSync(path).isDirectory()
      ? pathsBelow(path, '').map((each) => join(path, each))
      : [path];
    return paths
      .filter((each) => /\.(?:ya?ml|json)$/.test(each))
      .map((each) => sourceFile(`file:///example${each}`, readFileSync(each, 'utf8')));
  });
}

function isDescription({ kind, text }: SourceFile): boolean {
  return (kind === 'yaml' || kind === 'json') && /\b(?:openapi|swagger)\b/.test(text);
}

/** How many edits a text gets. */
function editsOf(length: number): number {
  const share = edits / projects.length;
  return Math.ceil(share * Math.min(1, (usualLength / length) ** 0.5));
}

/** One or two edits, of which most leave the text sound. */
function edited(text: string, chance: Chance, rough: number): string {
  const edit = () => (chance() < rough ? roughEdit : gentleEdit);
  const once = edit()(text, chance);
  return chance() < 0.2 ? edit()(once, chance) : once;
}

describe('an edited API description', function () {
  this.timeout(600_000);

  it('is read again as it is read from nothing', () => {
    let again = 0;
    for (const file of projects.flat().filter(isDescription)) {
      const kind = file.kind === 'json' ? 'json' : 'yaml';
      const chance = chanceFrom(seed + file.text.length);
      const whole = readDocument(kind, file.text);
      let before = whole;
      let text = file.text;
      for (let i = editsOf(file.text.length) * 4; i > 0; i--) {
        if (chance() < 0.4) [before, text] = [whole, file.text];
        text = edited(text, chance, 0.5);
        const fresh = readDocument(kind, text);
        const result = readAgain(before, text);
        if (result) {
          again++;
          assert.deepEqual(inPlace(result), fresh.document, `${file.uri}, ${i} edits left`);
        }
        before = result ?? fresh;
      }
    }
    assert.ok(again > edits / 8, `only ${again} texts were read in parts`);
  });

  it('has the findings that it has from nothing', () => {
    let shared = 0;
    for (const files of projects) {
      const [first] = files;
      if (!first) continue;
      const chance = chanceFrom(seed + first.text.length);
      const now = new Map(files.map((each) => [each.uri, each]));
      let workspace = workspaceWith(files);
      const documents = files.filter(({ kind }) => kind === 'yaml' || kind === 'json');
      const partsNow = () => documents.flatMap(({ uri }) => apiDescription(workspace, uri)?.parts ?? []);
      for (let i = editsOf(files.reduce((sum, { text }) => sum + text.length, 0)); i > 0; i--) {
        const target = documents[Math.floor(chance() * documents.length)] as SourceFile;
        const known = new Set(partsNow());
        const text = chance() < 0.4 ? target.text : (now.get(target.uri)?.text ?? '');
        const next = sourceFile(target.uri, edited(text, chance, 0.15), target.kind, now.get(target.uri));
        now.set(target.uri, next);
        workspace = changed(workspace, { set: [next] });
        const fresh = workspaceWith(
          [...now.values()].map((each) => sourceFile(each.uri, each.text, each.kind)),
        );
        for (const { uri } of new Set([target, first]))
          assert.deepEqual(analyse(workspace, uri), analyse(fresh, uri), `${uri}, ${i} edits left`);
        if (partsNow().some((each) => known.has(each))) shared++;
      }
    }
    assert.ok(shared > edits / 20, `only ${shared} descriptions were read in parts`);
  });
});
