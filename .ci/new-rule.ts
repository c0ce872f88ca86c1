/** `npm run new-rule <id>`: a folder that is a whole rule already, though one that finds nothing yet. */
import { makeFolder, nameFromArguments } from './scaffold.ts';

const id = nameFromArguments('rule');

makeFolder(`rules/${id}`, {
  'rule.ts': `import { rule } from '../../server/rule/rule.ts';

export default rule({
  id: '${id}',
  title: 'What is found, as a sentence without a full stop',
  owasp: ['API8:2019', 'API8:2023'],
  cwe: [20],
  flow: { from: 'request', to: 'sql-text', stoppedBy: ['number', 'enum', 'uuid'] },
  message: ({ source }) => \`\${source.label} reaches a place where it does harm. Say what to do instead.\`,
  fixes: {},
});
`,
  'README.md': `# ${id}

What an attacker does with it, in two sentences.

## Why

## How to repair it

## When not to
`,
  'examples/safe-nothing.ts': `export {};\n`,
});
