import { extensionRepairs } from '../../server/rule/fixes.ts';
import { type Flow, injectionDraft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** Where parsers of uploads say what type a file has. */
const typeFields = ['mimetype', 'mimeType', 'contentType'];

/** How the parsers of uploads give the name of a file, as its sender says it. */
const nameOfFile = /^(?:originalname|originalFilename|originalName|filename|name)$/;

/** An uploaded file is kept under the extension that its sender chose, and nobody looks at what it is (CWE-434). */
export default rule<Flow | WeakCall>({
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
  weak: {
    means: ['upload-keeps-extension'],
    // Where anything looks at the type of a file, it may be this one.
    check: (weak, ask) =>
      typeFields.some((name) => ask.filesReading(name).length) || keepsNames(weak, ask)
        ? []
        : [
            weakDraft<Flow | WeakCall>(
              weak,
              ask,
              {
                message:
                  'Files of any type are kept under the extension that their sender chose. Let through only the types that are meant.',
                confidence: 'low',
                attack:
                  'Whoever uploads a page with a script, or a program, has it kept and handed on as if it were what was meant.',
                evidence: ['No filter is given, and no code looks at the type of a file.'],
              },
              weak,
            ),
          ],
  },
  fixes: {
    extensions: {
      title: 'Keep only files with an extension of a list',
      level: 'C',
      make: (found, ask) => ('entry' in found ? [] : extensionRepairs(ask.workspace, found)),
    },
  },
});

/** Whether what decides the names of files in the same file is looked at by itself. */
function keepsNames({ call: { uri } }: WeakCall, ask: Questions): boolean {
  return ask.flowsInto(uri).some(({ target }) => target === 'upload-name');
}

function isKnownSender(flow: Flow, ask: Questions): boolean {
  const endpoints = ask.endpointsOf(flow);
  return endpoints.length > 0 && endpoints.every((each) => ask.authentication(each).authenticated === true);
}
