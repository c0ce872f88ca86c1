import assert from 'node:assert';
import { tablesOf } from './index.js';

const connection = { host: 'database.example.org', user: 'reader', password: 'reads-only-9' };

describe('drivers/mysql', () => {
  it('lists tables', async () => {
    assert.ok(await tablesOf(connection));
  });
});
