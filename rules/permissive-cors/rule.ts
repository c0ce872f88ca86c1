import { settingRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** Pages of other origins may call with the credentials of the visitor (CWE-942). */
export default rule<WeakCall | null>({
  id: 'permissive-cors',
  title: 'Any website may call with the credentials of the visitor',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [942],
  kind: 'file',
  check: (uri, ask) => [...configured(uri, ask), ...written(uri, ask)],
  fixes: {
    origins: {
      title: 'List the origins that may call',
      level: 'C',
      make: (weak, ask) => (weak ? settingRepairs(ask.workspace, weak, 'C') : []),
    },
  },
});

const attack =
  'A page of an attacker that a signed-in visitor opens calls the API in the name of the visitor, and reads the answers.';
const remedy = 'List the origins that may.';

function configured(uri: string, ask: Questions): readonly Draft<WeakCall | null>[] {
  return ask
    .weakCallsIn(uri, ['any-origin-with-credentials', 'loose-origin-with-credentials'])
    .map((weak) => {
      const isLoose = weak.means === 'loose-origin-with-credentials';
      // Browsers refuse `*` together with credentials; whoever writes both wants every origin to be let in.
      const isStar = weak.settings.some(({ value }) => value === '*');
      return weakDraft(
        weak,
        ask,
        {
          message: isLoose
            ? 'Every origin that holds the pattern somewhere may call with the credentials of the visitor. Anchor the pattern at both ends.'
            : `Every origin may call with the credentials of the visitor. ${remedy}`,
          // What holds in some cases only is often a choice of whoever runs the service.
          confidence: isLoose || isStar || weak.chosen ? 'medium' : 'high',
          attack,
          evidence: [
            'Credentials are allowed.',
            isLoose
              ? 'The pattern of origins is not anchored, so `https://app.example.com.evil.example` fulfils it too.'
              : isStar
                ? 'The origin is `*`. Browsers refuse this together with credentials, so clients do not work either.'
                : 'The origin of each request is answered as allowed.',
          ],
        },
        weak,
      );
    });
}

/** Headers that are set by hand: the origin of the request comes back, and credentials are allowed. */
function written(uri: string, ask: Questions): readonly Draft<WeakCall | null>[] {
  const flows = ask
    .flowsInto(uri)
    .filter(
      ({ target, call, field, path, arrival }) =>
        target === 'header' &&
        !arrival.checked &&
        ask.circumstance(call) !== 'development' &&
        isHeader(field ?? path.at(-1) ?? ask.textOf(call, 0), 'access-control-allow-origin'),
    );
  if (!flows.length || !allowsCredentials(uri, ask)) return [];
  return flows
    .filter(({ arrival: { from, path, place } }) => {
      const name = path.at(-1) ?? ask.textOf(place, 0) ?? '';
      return from.kind === 'source' && from.part === 'header' && name.toLowerCase() === 'origin';
    })
    .map(
      (flow): Draft<WeakCall | null> => ({
        place: ask.place(flow.argument),
        message: `The origin of each request comes back as allowed, with the credentials of the visitor. ${remedy}`,
        confidence: 'high',
        attack,
        evidence: [
          'The header `Origin` of the request reaches `Access-Control-Allow-Origin`, and nothing compares it with a list.',
          'The file also sets `Access-Control-Allow-Credentials`.',
        ],
        trace: ask.trace(flow, 'is answered as allowed'),
        key: `${ask.functionAround(flow.argument)} origin`,
        data: null,
      }),
    );
}

/** Whether a file sets the header that lets credentials through: by a call, or in an object of headers. */
function allowsCredentials(uri: string, ask: Questions): boolean {
  const name = 'access-control-allow-credentials';
  return (
    ask.textsIn(uri).some(({ text }) => isHeader(text, name)) ||
    ask.propertiesIn(uri).some(({ key, value }) => isHeader(key, name) && String(value) !== 'false')
  );
}

function isHeader(text: string | null, name: string): boolean {
  return text?.toLowerCase() === name;
}
