/** One-time codes and tokens that are stored to be sent another way, and leave with the answer as well. */
import { functionAround } from '../../facts/tables.ts';
import { type Flow, flowsInto } from '../../flow/flows.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { placeKey } from '../../meaning/values/value.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What a value that is drawn is stored as, and the expressions through which it comes there. */
interface StoredCode {
  readonly field: string;
  readonly way: readonly string[];
}

/** Words of fields whose values show that somebody reads the mail or the messages of the account. */
const oneTime =
  /^(?:reset|otp|verify|verification|confirm|confirmation|activate|activation|magic|recovery|forgot|forgotten|onetime)$/;

/** The field for a one-time code in which the value that a flow begins with is stored; null if there is none. */
export function storedCodeOf(workspace: Workspace, flow: Flow): string | null {
  const stored = storedCodes(workspace, '').get(placeKey(flow.arrival.place));
  if (!stored) return null;
  const { uri, expression } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const own = code.expressions[expression]?.function;
  // A function that draws codes may be called for other ends: what is stored and what is sent must part in the handler.
  const here = wayOf(workspace, flow)
    .filter(({ uri: file, span }) => file === uri && functionAround(code, span) === own)
    .map(keyOfPlace);
  return stored.find(({ way }) => here.some((key) => way.includes(key)))?.field ?? null;
}

const storedCodes = query<Workspace, ReadonlyMap<string, readonly StoredCode[]>>({
  name: 'one-time codes that are stored',
  compute: (workspace) => {
    const found = new Map<string, StoredCode[]>();
    for (const uri of programFiles(workspace))
      for (const flow of flowsInto(workspace, uri)) {
        const { target, field, arrival } = flow;
        if (target !== 'stored-secret' || field === undefined || arrival.from.kind !== 'origin') continue;
        if (!nameWords(field).some((word) => oneTime.test(word))) continue;
        const key = placeKey(arrival.place);
        const stored = { field, way: wayOf(workspace, flow).map(keyOfPlace) };
        const known = found.get(key);
        if (known) known.push(stored);
        else found.set(key, [stored]);
      }
    return found;
  },
  fingerprint: (found) =>
    [...found]
      .map(([key, stored]) => `${key} ${stored.map(({ field, way }) => `${field} ${way}`)}`)
      .join('\n'),
  onCycle: new Map(),
});

/** The places through which a flow leads, its beginning among them. */
function wayOf(workspace: Workspace, { arrival: { place, steps } }: Flow): readonly Place[] {
  const { start = 0, end = 0 } = factsAt(workspace, place.uri).code.expressions[place.expression] ?? {};
  return [{ uri: place.uri, span: { start, end } }, ...steps.map((step) => step.place)];
}

function keyOfPlace({ uri, span: { start, end } }: Place): string {
  return `${uri}#${start}-${end}`;
}
