/** What drafts about weak calls have in common. */
import type { WeakCall } from '../meaning/settings/weaknesses.ts';
import type { Confidence, RelatedPlace } from './finding.ts';
import { optionAround } from './options.ts';
import type { Questions } from './questions.ts';
import type { Draft } from './rule.ts';

interface Words {
  readonly message: string;
  /** The confidence where the call is weak in all cases that are known. */
  readonly confidence: Confidence;
  readonly attack: string;
  readonly evidence: readonly string[];
}

/** A draft at a weak call. It is believed less where the call is weak in some cases only, or without a setting of the environment. */
export function weakDraft<Evidence>(
  weak: WeakCall,
  ask: Questions,
  { message, confidence, attack, evidence }: Words,
  data: Evidence,
): Draft<Evidence> {
  const option = optionAround(ask.workspace, weak);
  const isSure = weak.always && weak.circumstance === 'always';
  return {
    place: ask.place(weak.at),
    message,
    confidence: option !== null ? 'low' : isSure ? confidence : lower(confidence),
    attack,
    evidence: [
      ...evidence,
      ...(option === null ? [] : [`The option \`${option}\` decides whether it is so.`]),
      ...(weak.circumstance === 'fallback'
        ? ['It holds where a setting of the environment is missing.']
        : []),
      ...(weak.always ? [] : ['It holds for some of the values that the setting can have.']),
    ],
    related: writtenElsewhere(weak, ask),
    key: `${ask.functionAround(weak.call)} ${ask.calleeName(weak.call)} ${weak.means} ${weak.subject ?? ''}`,
    data,
  };
}

/** Where settings are written that do not stand in the call itself. */
function writtenElsewhere({ call, settings }: WeakCall, ask: Questions): readonly RelatedPlace[] {
  const around = ask.place(call);
  return settings
    .flatMap(({ at }) => (at ? [ask.place(at)] : []))
    .filter(
      ({ uri, span }) => uri !== around.uri || span.start < around.span.start || span.end > around.span.end,
    )
    .map((place) => ({ place, message: 'The setting is written here.' }));
}

/** One step less sure. */
export function lower(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}
