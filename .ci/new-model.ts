/** `npm run new-model <library>`: a folder for what a library means, with one example. */
import { makeFolder, nameFromArguments } from './scaffold.ts';

const library = nameFromArguments('model');

makeFolder(`server/models/${library}`, {
  'model.yml': `# What ${library} means. The format is described in docs/models.md.
library: ${library}
`,
  'examples/use.ts': `import '${library}';\n`,
});
