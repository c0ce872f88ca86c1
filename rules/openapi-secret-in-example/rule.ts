import { inParts, sensitivityOf, textsIn } from '../../server/rule/descriptions.ts';
import { type DescriptionPart, type Draft, rule, type Sample } from '../../server/rule/rule.ts';

/** Something that looks like a real credential stands in an example or a default (CWE-798). */
export default rule<null>({
  id: 'openapi-secret-in-example',
  title: 'An example or default holds what looks like a real credential',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [798],
  kind: 'description',
  check: (description) => inParts(description, inSamples),
  // What is written instead, and whether the old one must be revoked, a person decides.
  fixes: {},
});

function inSamples({ samples }: DescriptionPart): readonly Draft<null>[] {
  return samples.flatMap(draftsOf);
}

function draftsOf(sample: Sample): readonly Draft<null>[] {
  return textsIn(sample, TEXTS).flatMap(({ text, place, pointer }): readonly Draft<null>[] => {
    const kind = kindOf(text);
    const isDefault = sample.kind === 'default' && sensitivityOf(sample.name) === 'secret' && isFilled(text);
    if (!kind && !isDefault) return [];
    return [
      {
        place,
        message: kind
          ? `This ${sample.kind} has the form of ${kind}. Take it back if it is real, and write one that nobody can mistake.`
          : `\`${sample.name}\`, which is a secret by its name, has a default that everybody knows. Take the default out.`,
        confidence: 'medium',
        attack: 'Whoever reads the description uses the credential.',
        evidence: [
          kind ? `The text has the form of ${kind}.` : 'A default is what is taken where nothing is sent.',
        ],
        pointer,
        key: pointer,
        data: null,
      },
    ];
  });
}

/** Texts of one example that are looked at. */
const TEXTS = 500;

/** Forms that are given out by one issuer only, from its documentation. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^(?:AKIA|ASIA)[A-Z2-7]{16}$/, 'an access key of AWS'],
  // Of so many letters and digits some lie beyond `f`, unless somebody made them up for a documentation.
  [/^gh[pousr]_(?![0-9a-fA-F]+$)[A-Za-z0-9]{36}$/, 'a token of GitHub'],
  [/^glpat-[\w-]{20}$/, 'a token of GitLab'],
  [/^(?:sk|rk)_live_[A-Za-z0-9]{16,}$/, 'a live key of Stripe'],
  [/^xox[abprs]-\d+-[\w-]{10,}$/, 'a token of Slack'],
  [/^AIza[\w-]{35}$/, 'a key of Google'],
  [/^-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s[A-Za-z0-9+/=\s]{100,}/, 'a private key'],
];

function kindOf(text: string): string | null {
  const kind = forms.find(([form]) => form.test(text))?.[1] ?? null;
  return kind !== null && !/example|sample|dummy|fake|xxxx|0000|1234/i.test(text) ? kind : null;
}

/** Whether a default is more than a placeholder. */
function isFilled(text: string): boolean {
  return (
    text.trim() !== '' && !/^[<{[$*].*|^(?:x+|\*+|none|null|string|changeme|example|todo)$/i.test(text.trim())
  );
}
