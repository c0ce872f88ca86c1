import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileIn, finding } from './handrail.ts';

suite('Handrail on two folders in one window', () => {
  const folder = (name: string) => {
    const found = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
    assert.ok(found, `no folder ${name}`);
    return found;
  };

  test('finds in the first folder', async () => {
    await finding(fileIn(folder('demo'), 'src/routes/users.ts'), 'missing-authentication');
  });

  test('finds in the second folder', async () => {
    const invoices = fileIn(folder('demo-legacy'), 'routes/invoices.js');
    await finding(invoices, 'missing-authentication');
    await finding(invoices, 'sql-injection');
  });
});
