import { settingsRepairs } from '../../server/rule/fixes.ts';
import { rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

export interface Evidence {
  readonly calls: readonly WeakCall[];
}

/** Bodies or files of any size are taken (CWE-770). */
export default rule<Evidence>({
  id: 'unbounded-request-body',
  title: 'Bodies or files of any size are taken',
  owasp: ['API4:2023', 'API4:2019'],
  cwe: [770],
  kind: 'call',
  means: ['body-unlimited', 'upload-unlimited'],
  check: (calls, ask) => {
    const [first] = calls;
    const isUpload = first.means === 'upload-unlimited';
    return [
      weakDraft(
        first,
        ask,
        {
          message: isUpload
            ? 'Uploaded files may have any size. Set `limits.fileSize`.'
            : 'The limit for bodies is so high that a few requests fill the memory. Set it to what the endpoints need.',
          confidence: 'medium',
          attack: isUpload
            ? 'A client uploads files until the disk or the memory is full.'
            : 'A few clients send large bodies at once, and the server runs out of memory while it reads them.',
          evidence: [
            isUpload
              ? 'No largest size of a file is set, and by default there is none.'
              : 'The limit is far above what is usual for an API.',
          ],
        },
        { calls },
      ),
    ];
  },
  fixes: {
    limit: {
      title: 'Set the limit',
      level: 'B',
      make: ({ calls }, ask) => settingsRepairs(ask.workspace, calls, 'B'),
    },
  },
});
