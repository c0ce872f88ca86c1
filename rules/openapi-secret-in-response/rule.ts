import {
  absences,
  chainOf,
  inParts,
  type Lacking,
  lackingProperty,
  nameWords,
  sensitivityOf,
} from '../../server/rule/descriptions.ts';
import { markRepairs } from '../../server/rule/fixes.ts';
import {
  type ApiDescription,
  type DescriptionPart,
  type Property,
  rule,
  type Schema,
} from '../../server/rule/rule.ts';

type Found = { readonly property: Property; readonly version: ApiDescription['version'] };

/** A response holds what must never leave, or what is to be sent only (CWE-200, CWE-522). */
export default rule<readonly Found[]>({
  id: 'openapi-secret-in-response',
  title: 'A response holds a secret property',
  owasp: ['API3:2023', 'API3:2019'],
  cwe: [200, 522],
  kind: 'description',
  check: (description) => {
    const { version } = description;
    const found = inParts(description, secrets).map((each) => ({ ...each, version }));
    const strong = absences(
      description,
      found.filter((each) => each.isStrong),
      {
        key: 'password',
        confidence: 'medium',
        alone: 10,
        one: (label) =>
          `\`${label}\` is sent by clients, and comes back in responses. Mark it \`writeOnly\`, or leave it out of what is answered.`,
        many: (count, first) =>
          `${count} passwords that clients send come back in responses; the first is \`${first}\`. Mark them \`writeOnly\`, or leave them out of what is answered.`,
        attack: 'Whoever may read the object, or a log of responses, has the password.',
        evidence: ['The schema is used in requests and in responses.', 'The property is not `writeOnly`.'],
      },
    );
    const weak = absences(
      description,
      found.filter((each) => !each.isStrong),
      {
        key: 'secret',
        one: (label) =>
          `\`${label}\`, which seems to be a secret by its name, is in a response. Leave it out unless this response is made to hand it over.`,
        many: (count, first) =>
          `${count} properties of responses seem to be secrets by their names; the first is \`${first}\`. Leave them out unless the response is made to hand them over.`,
        attack: 'Whoever may read the object, or a log of responses, has the secret.',
        evidence: ['The property is in a response and is not `writeOnly`.'],
      },
    );
    return [...strong, ...weak];
  },
  fixes: {
    'write-only': {
      title: 'Mark it `writeOnly`',
      level: 'B',
      make: (found, ask) => {
        const [first, ...others] = found;
        if (!first || others.length || !first.property.schema.inRequest) return [];
        const title = 'Mark it `writeOnly`';
        if (first.version === '2.0')
          return [
            {
              kind: 'refused',
              title,
              reason: 'OpenAPI 2.0 has no `writeOnly`: use a schema of its own for responses.',
            },
          ];
        return markRepairs(ask.workspace, first, [first.property], 'writeOnly', {
          title,
          level: 'B',
          otherwise: 'The property cannot be extended in this text.',
        });
      },
    },
  },
});

/** Secrets among the properties of responses. */
function secrets({ schemas }: DescriptionPart): readonly Secret[] {
  return schemas
    .filter((schema) => schema.inResponse)
    .flatMap((owner) =>
      owner.properties
        .filter((property) => isExposed(property) && !isHandedOver(owner, property))
        .map((property) => ({ owner, property })),
    )
    .map(({ owner, property }) => ({
      ...lackingProperty(property),
      property,
      isStrong: isPassword(property.name) && owner.inRequest && !property.schema.readOnly,
    }));
}

interface Secret extends Lacking {
  readonly property: Property;
  /** Whether it is a password that clients send and that comes back. */
  readonly isStrong: boolean;
}

function isExposed({ name, schema }: Property): boolean {
  if (sensitivityOf(name) !== 'secret' || isWriteOnly(schema) || isChecksum(name)) return false;
  const types = chainOf(schema).flatMap((each) => each.types);
  // The name of a way to sign in is a secret only where it is a text: else it holds settings.
  return types.length ? types.includes('string') : !isWayToSignIn(name);
}

function isWayToSignIn(name: string): boolean {
  return /^(?:otp|totp|hotp|mfa|2fa|two factor|webauthn)$/.test(nameWords(name).join(' '));
}

/** What a server of authorization answers with at its token endpoint (RFC 6749 section 5.1) is made to hand tokens over. */
function isHandedOver(owner: Schema, { name }: Property): boolean {
  const has = (wanted: RegExp) =>
    owner.properties.some((each) => wanted.test(nameWords(each.name).join(' ')));
  return (
    /^(?:access|refresh|id) token$/.test(nameWords(name).join(' ')) &&
    has(/^access token$/) &&
    has(/^(?:token type|expires in)$/)
  );
}

/** In a stored entity a bare hash is mostly that of a password; in an API it is mostly that of a file. */
function isChecksum(name: string): boolean {
  return /^(?:hash|digest)$/i.test(name);
}

function isWriteOnly(schema: Schema): boolean {
  return chainOf(schema).some((each) => each.writeOnly);
}

function isPassword(name: string): boolean {
  if (/^(?:expire|reset|change|update|generate|request)$/.test(nameWords(name)[0] ?? '')) return false;
  return /(?:^| )(?:password|passwd|pwd|passphrase|cvv|cvv2|cvc|pin|security answer)(?: (?:hash|digest))?$/.test(
    nameWords(name).join(' '),
  );
}
