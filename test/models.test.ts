/** Every model against its schema and its examples: `server/models/<library>/examples`, one test an example. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { bundledModels } from '#engine';
import { handlerRoles, modelCheck } from '../server/meaning/vocabulary/model-check.ts';
import { checkModel } from './fixture/check.ts';
import { examplesIn, foldersIn, readExample, root } from './fixture/examples.ts';

describe('models', () => {
  const libraries = foldersIn('server/models');
  const schemaText = readFileSync(join(root, 'docs/schemas/model.schema.json'), 'utf8');
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  ajv.addVocabulary(['accessPath']);
  // Compiled once for all models: that takes far longer than a check.
  const hasForm = ajv.compile(JSON.parse(schemaText));
  const faultsOf = modelCheck(handlerRoles(Object.values(bundledModels)));

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

      it('is a whole model', () => {
        const file = join(root, 'server/models', library, 'model.yml');
        assert.ok(existsSync(file), `server/models/${library}/model.yml is missing`);
        const model: unknown = parse(readFileSync(file, 'utf8'));
        const faults = hasForm(model) ? '' : ajv.errorsText(hasForm.errors, { separator: '\n' });
        assert.equal(faults, '', 'it follows the schema of models');
        assert.deepEqual(faultsOf(model), [], 'its access paths can be read');
        assert.equal((model as { library?: unknown }).library, library, 'it is named like its folder');
        assert.deepEqual(
          bundledModels[library],
          model,
          'server/models/compiled.json is stale: `npm run generate`',
        );
        assert.ok(examples.length > 0, 'it has an example');
      });

      for (const example of examples) it(example.entry, () => checkModel(readExample(example), library));
    });
  }
});
