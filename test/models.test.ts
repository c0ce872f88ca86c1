/** Every model against its schema and its examples: `server/models/<library>/examples`, one test an example. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { bundledModels } from '#engine';
import { modelCheck } from '../server/meaning/model-check.ts';
import { checkModel } from './fixture/check.ts';
import { examplesIn, foldersIn, readExample, root } from './fixture/examples.ts';

describe('models', () => {
  const libraries = foldersIn('server/models');
  const schemaText = readFileSync(join(root, 'docs/schemas/model.schema.json'), 'utf8');

  it('are the folders in server/models/', () => {
    assert.ok(libraries.length > 0, 'there is no model at all');
    assert.deepEqual(Object.keys(bundledModels).sort(), libraries);
  });

  it('have a schema that says something', () => {
    const schema: unknown = JSON.parse(schemaText);
    assert.ok(schema && typeof schema === 'object' && 'properties' in schema, 'run `npm run generate`');
  });

  for (const library of libraries) {
    describe(library, () => {
      const examples = examplesIn(`server/models/${library}`);

      it('is a whole model', () => requireShape(library, schemaText));

      for (const example of examples) it(example.entry, () => checkModel(readExample(example), library));
    });
  }
});

function requireShape(library: string, schemaText: string): void {
  const file = join(root, 'server/models', library, 'model.yml');
  assert.ok(existsSync(file), `server/models/${library}/model.yml is missing`);
  const model: unknown = parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  ajv.addVocabulary(['accessPath']);
  const isValid = ajv.validate(JSON.parse(schemaText), model);
  assert.ok(isValid, ajv.errorsText(ajv.errors, { dataVar: 'model.yml', separator: '\n' }));
  assert.deepEqual(modelCheck(new Set())(model), [], 'its access paths can be read');
  assert.equal((model as { library?: unknown }).library, library, 'the library is named like its folder');
  assert.deepEqual(bundledModels[library], model, 'server/models/compiled.json is stale: `npm run generate`');
  const names = examplesIn(`server/models/${library}`);
  assert.ok(names.length > 0, 'it has an example');
}
