import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  fileIn,
  finding,
  findings,
  hoverText,
  isOpen,
  mistakes,
  noFinding,
  onlyFolder,
  quickFixes,
  ruleOf,
  until,
} from './handrail.ts';

suite('Handrail on the demo', () => {
  let users: vscode.TextDocument;

  suiteSetup(async () => {
    users = await vscode.workspace.openTextDocument(fileIn(onlyFolder(), 'src/routes/users.ts'));
    await vscode.window.showTextDocument(users);
  });

  test('marks the unguarded route in an open file', async () => {
    const { range } = await finding(users.uri, 'missing-authentication');
    const [, unguarded] = mistakes(users.getText());
    assert.ok(unguarded && range.start.line >= unguarded.first && range.end.line <= unguarded.last);
  });

  test('marks the reply that gives a whole user away', async () => {
    const { range } = await finding(users.uri, 'excessive-data-exposure');
    const [exposed] = mistakes(users.getText());
    assert.ok(exposed && range.start.line >= exposed.first && range.end.line <= exposed.last);
  });

  test('marks a file that is not open', async () => {
    const orders = fileIn(onlyFolder(), 'src/routes/orders.ts');
    await finding(orders, 'unvalidated-input');
    assert.ok(!isOpen(orders));
  });

  test('follows a value from the route into the service that puts it into SQL', async () => {
    const injection = await finding(fileIn(onlyFolder(), 'src/services/orders.ts'), 'sql-injection');
    const steps = injection.relatedInformation ?? [];
    assert.ok(
      steps.some(({ location }) => location.uri.path.endsWith('/src/routes/orders.ts')),
      `a step in the route, got ${steps.map(({ location }) => location.uri.path)}`,
    );
  });

  test('marks the API description', async () => {
    const description = fileIn(onlyFolder(), 'openapi.yaml');
    const marked = mistakes((await vscode.workspace.fs.readFile(description)).toString());
    const lines = () => findings(description).map(({ range }) => range.start.line);
    const found = () =>
      marked.some(({ first, last }) => lines().some((line) => line >= first && line <= last));
    await until('a finding at a marked place of openapi.yaml', () => found() || undefined, lines);
  });

  test('marks nothing else in the code', async () => {
    for (const uri of await vscode.workspace.findFiles('src/**/*.ts')) {
      const marked = mistakes((await vscode.workspace.fs.readFile(uri)).toString());
      const wrong = findings(uri).filter(
        ({ range }) => !marked.some(({ first, last }) => range.start.line >= first && range.end.line <= last),
      );
      const said = wrong.map((each) => `${each.range.start.line + 1} ${ruleOf(each)}: ${each.message}`);
      assert.deepEqual(said, [], `in ${uri.path}`);
    }
  });

  test('tells in the hover what an attacker could do and why it believes so', async () => {
    const unguarded = await finding(users.uri, 'missing-authentication');
    const text = await hoverText(users.uri, unguarded.range.start);
    assert.match(text, /attack|anyone|anybody/i);
    assert.match(text, /requireAuth/, 'the evidence names the guard that the sibling routes have');
  });

  test('links each finding to the page of its rule', async () => {
    const { code } = await finding(users.uri, 'missing-authentication');
    assert.ok(typeof code === 'object' && code.target.toString().includes('missing-authentication'));
  });

  test('guards the route with the quick fix, and the finding goes', async () => {
    const unguarded = await finding(users.uri, 'missing-authentication');
    const fixes = await quickFixes(users.uri, unguarded);
    const preferred = fixes.filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1, `one preferred fix, got ${fixes.map(({ title }) => title)}`);
    const edit = preferred[0]?.edit;
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.match(users.getText(), /delete\(\s*'\/:id',\s*requireAuth,/);
    await noFinding(users.uri, 'missing-authentication');
    await finding(users.uri, 'excessive-data-exposure');
  });

  test('shows the finding again when the guard is taken out', async () => {
    await vscode.commands.executeCommand('undo');
    await finding(users.uri, 'missing-authentication');
  });

  test('leaves the findings of a broken file in place', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(users.uri, new vscode.Position(users.lineCount, 0), '\nusersRouter.get(');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await new Promise((done) => setTimeout(done, 1500));
    await finding(users.uri, 'excessive-data-exposure');
    await vscode.commands.executeCommand('undo');
  });
});
