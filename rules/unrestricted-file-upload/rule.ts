import { extensionRepairs } from '../../server/rule/fixes.ts';
import { type Flow, injectionDraft, type Questions, rule } from '../../server/rule/rule.ts';

/** How the parsers of uploads give the name of a file, as its sender says it. */
const nameOfFile = /^(?:originalname|originalFilename|originalName|filename|name)$/;

/** An uploaded file is kept under the extension that its sender chose, and nobody looks at what it is (CWE-434). */
export default rule<Flow>({
  id: 'unrestricted-file-upload',
  title: 'Files of any type are kept under the name that their sender chose',
  owasp: ['API8:2023', 'API8:2019'],
  cwe: [434],
  kind: 'flow',
  to: ['upload-name'],
  stoppedBy: ['number', 'boolean', 'enum', 'uuid', 'date', 'object-id', 'plain-text', 'hash'],
  report: (flow, ask) => {
    const { from, path, form, checked, cleaners } = flow.arrival;
    if (from.kind !== 'source' || from.part !== 'file' || form.part.length) return null;
    if (!nameOfFile.test(path.at(-1) ?? '')) return null;
    // An extension of the code follows; or the name was held against something.
    if (/\.\w+$/.test(form.after) || (checked && !cleaners.length)) return null;
    const { isLookedAt, isServed } = ask.uploadOf(flow);
    if (isLookedAt) return null;
    return injectionDraft(flow, ask, {
      does: isServed
        ? 'decides the extension of a file that is kept in a folder which everybody can read'
        : 'decides the extension of a file that is kept',
      remedy: 'Look at the type of the file, and choose the name yourself.',
      // Who is signed in often keeps files of any kind on purpose.
      confidence: isServed ? 'high' : isKnownSender(flow, ask) ? 'low' : 'medium',
      attack: isServed
        ? 'Whoever uploads `page.html` or `image.svg` with a script in it sends others the address of it: the script runs with the rights of your site.'
        : 'Whoever uploads a page with a script, or a program, has it kept under a name by which it is taken for what it is not.',
      missing: isServed
        ? 'Nothing looks at the type, and the folder is served.'
        : 'Nothing looks at the type of the file or at its extension.',
      sink: 'is the name under which the file is kept',
    });
  },
  fixes: {
    extensions: {
      title: 'Keep only files with an extension of a list',
      level: 'C',
      make: (flow, ask) => extensionRepairs(ask.workspace, flow),
    },
  },
});

function isKnownSender(flow: Flow, ask: Questions): boolean {
  const endpoints = ask.endpointsOf(flow);
  return endpoints.length > 0 && endpoints.every((each) => ask.authentication(each).authenticated === true);
}
