import { settingsRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
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
  kind: 'file',
  check: (uri, ask) => [
    ...byCall(ask.weakCallsIn(uri, ['body-unlimited', 'upload-unlimited', 'body-collected'])).map((calls) =>
      calls[0].means === 'body-collected' ? collected(calls[0], calls, ask) : unlimited(calls[0], calls, ask),
    ),
    ...ask.collectedBodiesIn(uri).map(
      (at): Draft<Evidence> => ({
        place: ask.place(at),
        ...endless,
        key: `${ask.functionAround(at)} body-collected`,
        data: { calls: [] },
      }),
    ),
  ],
  fixes: {
    limit: {
      title: 'Set the limit',
      level: 'B',
      make: ({ calls }, ask) => settingsRepairs(ask.workspace, calls, 'B'),
    },
  },
});

/** The weak settings of one call are one finding. */
function byCall(weak: readonly WeakCall[]): readonly (readonly [WeakCall, ...WeakCall[]])[] {
  const found = new Map<number, [WeakCall, ...WeakCall[]]>();
  for (const each of weak) {
    const known = found.get(each.call.expression);
    if (known) known.push(each);
    else found.set(each.call.expression, [each]);
  }
  return [...found.values()];
}

function unlimited(weak: WeakCall, calls: readonly WeakCall[], ask: Questions): Draft<Evidence> {
  const isUpload = weak.means === 'upload-unlimited';
  return weakDraft(
    weak,
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
  );
}

const endless = {
  message:
    'The body is put together as long as its sender goes on. Count what has come, and stop the request where it is too much.',
  // A server in front often refuses large bodies.
  confidence: 'low',
  attack: 'A few clients send bodies without an end, and the memory of the server is full.',
  evidence: ['What comes is added up, and nothing looks at how much it is.'],
} as const;

function collected(weak: WeakCall, calls: readonly WeakCall[], ask: Questions): Draft<Evidence> {
  return weakDraft(weak, ask, endless, { calls });
}
