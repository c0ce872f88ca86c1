/**
 * No word of the model format is there for nothing: each is used by a model, and each that a model uses is read when the
 * examples are analysed and repaired.
 */
import assert from 'node:assert/strict';
import { analyse, bundledModels, describedCode, endpointReports, fixesFor, workspaceOf } from '#engine';
import type { Model } from '../server/meaning/vocabulary/model.ts';
import { modelSchema } from '../server/meaning/vocabulary/model-schema.ts';
import { examplesIn, foldersIn, readExample, sourcesOf } from './fixture/examples.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/**
 * `section.word` for every word below a section of the format; the names of sections stand alone. Sections share parts
 * (tests on arguments, words of schemas), so a word counts as soon as it does in one of them: see `isAmong`.
 */
function wordsOf(schema: Schema, section = ''): readonly string[] {
  const { properties = {}, additionalProperties, items, anyOf = [] } = schema;
  const inner = [items, additionalProperties, ...anyOf].filter((each) => typeof each === 'object');
  return [
    ...Object.entries(properties).flatMap(([word, below]) => [
      section ? `${section}.${word}` : word,
      ...wordsOf(below, section || word),
    ]),
    ...inner.flatMap((each) => wordsOf(each, section)),
  ];
}

/** A model that notes which of its words are read. What is only written down as JSON is not read. */
function observed<T extends object>(value: T, note: (word: string) => void, section = ''): T {
  const wrapped = new Map<string, unknown>();
  return new Proxy(value, {
    get(target, key, receiver) {
      if (key === 'toJSON') return () => target;
      const own = Reflect.get(target, key, receiver);
      if (typeof key !== 'string' || !Object.hasOwn(target, key)) return own;
      if (!Array.isArray(target)) note(section ? `${section}.${key}` : key);
      if (typeof own !== 'object' || own === null) return own;
      if (!wrapped.has(key)) wrapped.set(key, observed(own, note, section || key));
      return wrapped.get(key);
    },
  });
}

/** All words that stand in a model. */
function usedIn(value: unknown, section = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => usedIn(each, section));
  return Object.entries(value).flatMap(([word, below]) => [
    section ? `${section}.${word}` : word,
    ...usedIn(below, section || word),
  ]);
}

function isAmong(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word) || !word.includes('.')) return words.has(word);
  const name = word.slice(word.indexOf('.'));
  return [...words].some((each) => each.endsWith(name));
}

describe('the words of the model format', function () {
  this.timeout(400_000);
  const words = [...new Set(wordsOf(modelSchema as unknown as Schema))];
  /** Read by people. */
  const forReaders = ['documentation'];
  /** Words that no bundled model says yet; the list must get shorter when one does. */
  const unused: readonly string[] = [];

  it('are there', () => {
    for (const word of ['routes.path', 'handler.params', 'fixes.placeholder', 'schemas.is', 'library'])
      assert.ok(words.includes(word), word);
  });

  it('are each used by a model', () => {
    const used = new Set(Object.values(bundledModels).flatMap((model) => usedIn(model)));
    assert.deepEqual(
      words.filter((word) => !isAmong(used, word)),
      unused,
    );
  });

  it('are each read', () => {
    const read = new Set<string>();
    const models = Object.fromEntries(
      Object.entries(bundledModels).map(([name, model]) => [
        name,
        observed(model as Model, (word) => read.add(word)),
      ]),
    );
    const owners = ['rules', 'server/models'].flatMap((parent) =>
      foldersIn(parent).map((name) => `${parent}/${name}`),
    );
    const unread = () => {
      const known = new Set([...read, ...forReaders, ...unused]);
      return words.filter((word) => !isAmong(known, word));
    };
    for (const folder of owners) {
      // Once each word was read, the examples that are left show nothing more.
      if (!unread().length) break;
      for (const path of examplesIn(folder)) {
        const files = sourcesOf(readExample(path));
        const workspace = workspaceOf({ files, folders: ['file:///example'], models });
        endpointReports(workspace);
        describedCode(workspace, () => true);
        for (const { uri } of files)
          for (const { fingerprint } of analyse(workspace, uri).findings)
            fixesFor(workspace, uri, fingerprint);
      }
    }
    assert.deepEqual(unread(), []);
  });
});
