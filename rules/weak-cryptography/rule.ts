import { isAskedByBeginning } from '../../server/rule/digests.ts';
import { settingRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { serves } from '../../server/rule/use-names.ts';
import { lower, weakDraft } from '../../server/rule/weak-call.ts';

/** Hashes, ciphers and keys that are broken or too short, and texts that are encrypted alike each time (CWE-327, 328, 326). */
export default rule<WeakCall | null>({
  id: 'weak-cryptography',
  title: 'Data is protected by cryptography that is broken',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [327, 328, 326, 347],
  kind: 'file',
  check: (uri, ask) => [
    ...ask
      .weakCallsIn(uri, ['weak-cipher', 'weak-key-size', 'weak-hash', 'weak-hash-checked'])
      .flatMap((weak) =>
        weak.means === 'weak-hash'
          ? hashed(weak, ask)
          : [weak.means === 'weak-hash-checked' ? checked(weak, ask) : encrypted(weak, ask)],
      ),
    ...fixedVectors(uri, ask),
    ...ask.weakCallsIn(uri, ['tag-unchecked']).map((weak) => untagged(weak, ask)),
  ],
  fixes: {
    setting: {
      title: 'Use an algorithm that is not broken',
      level: 'B',
      make: (weak, ask) => (weak ? settingRepairs(ask.workspace, weak, 'B') : []),
    },
  },
});

function encrypted(weak: WeakCall, ask: Questions): Draft<WeakCall | null> {
  const name = settingName(weak, ask);
  const isKey = weak.means === 'weak-key-size';
  return weakDraft(
    weak,
    ask,
    {
      message: isKey
        ? `The key is too short (${name}). Use 3072 bits for RSA, or a curve such as P-256.`
        : `\`${name}\` does not keep data secret. Use AES in GCM mode with a new random vector for each text.`,
      confidence: 'high',
      attack: isKey
        ? 'An attacker with enough machines computes the private key from the public one.'
        : 'An attacker who sees the encrypted texts learns parts of them, or changes them unnoticed.',
      evidence: [`\`${ask.calleeName(weak.call)}\` is called with ${name}.`],
    },
    weak,
  );
}

/** A cipher that says by a tag whether a text was changed, and nobody asks for the tag. */
function untagged(weak: WeakCall, ask: Questions): Draft<WeakCall | null> {
  return weakDraft(
    weak,
    ask,
    {
      message:
        'What is decrypted is not held against its tag, and so may have been changed. Give the decipher the tag, and read the end of the text from `final`.',
      confidence: 'high',
      attack: 'An attacker changes single bits of the encrypted text, and so what it says.',
      evidence: ['Nothing gives the tag to what decrypts, which is asked here for its text alone.'],
    },
    null,
  );
}

/** A broken hash does harm where it proves something; elsewhere it only tells texts apart. */
function hashed(weak: WeakCall, ask: Questions): readonly Draft<WeakCall | null>[] {
  const around = [ask.functionAround(weak.call), ask.nameOf(weak.call)];
  if (around.some(serves.telling) || isAskedByBeginning(ask.workspace, weak.call)) return [];
  const isProof = around.some(serves.proving);
  return [
    weakDraft(
      weak,
      ask,
      {
        message: `${settingName(weak, ask)} is broken as a hash. Use SHA-256 where the hash proves something.`,
        confidence: isProof ? 'medium' : 'low',
        attack:
          'An attacker makes two texts with the same hash, and has one of them signed or accepted for the other.',
        evidence: [
          isProof
            ? 'The names around say that the hash proves something.'
            : 'What the hash is for is not known: for telling texts apart it is good enough.',
        ],
      },
      weak,
    ),
  ];
}

/** Who signs decides by which hash; whoever checks can only ask for a better one. */
function checked(weak: WeakCall, ask: Questions): Draft<WeakCall | null> {
  return weakDraft(
    weak,
    ask,
    {
      message: `${settingName(weak, ask)} is broken as a hash. Ask for signatures over SHA-256 if who signs offers them.`,
      confidence: 'low',
      attack: 'An attacker who can have a text signed has a signature for another one with the same hash.',
      evidence: ['Here it is only checked what somebody else signed.'],
    },
    weak,
  );
}

function settingName(weak: WeakCall, ask: Questions): string {
  const [setting] = weak.settings.filter(
    ({ value }) => typeof value === 'number' || weak.settings.length === 1,
  );
  return setting ? `${String(setting.value)}` : ask.calleeName(weak.call);
}

/** With the same key and vector, equal texts are equal when encrypted, and modes that count lose all secrecy. */
function fixedVectors(uri: string, ask: Questions): readonly Draft<WeakCall | null>[] {
  return ask
    .flowsInto(uri)
    .filter(
      ({ target, arrival: { from, place } }) =>
        target === 'initialization-vector' &&
        ((from.kind === 'literal' && typeof from.value === 'string' && from.value !== '') ||
          (from.kind === 'origin' && from.origin === 'zero-bytes' && !ask.mayBeFilled(place))),
    )
    .filter(({ arrival }) => ask.circumstance(arrival.place) !== 'development')
    .map((flow): Draft<WeakCall | null> => {
      const isFallback = ask.circumstance(flow.arrival.place) === 'fallback';
      return {
        place: ask.place(flow.argument),
        message:
          'The initialization vector is the same each time. Draw a new one for each text, and keep it with the text.',
        confidence: isFallback ? lower('high') : 'high',
        attack:
          'Equal texts look equal when they are encrypted; in modes that count, two texts under one vector give both away.',
        evidence: [
          flow.arrival.from.kind === 'literal'
            ? `A text that is written in the code reaches \`${flow.name}\` as the vector.`
            : `Bytes that are all alike reach \`${flow.name}\` as the vector, and nothing writes into them before.`,
        ],
        trace: ask.trace(flow, `is the vector of \`${flow.name}\``),
        key: `${ask.functionAround(flow.argument)} ${flow.name} vector`,
        data: null,
      };
    });
}
