/** Reads what a description requires of its callers: schemes, and requirements at the top and at operations. */
import { textOf, wordOf } from '../../parse/document.ts';
import type {
  OauthFlow,
  OpenApiVersion,
  RequiredScheme,
  Requirement,
  SecurityScheme,
  Written,
} from './description.ts';
import {
  below,
  childrenOf,
  elementsOf,
  type Located,
  type References,
  textBelow,
  writtenAt,
  writtenNode,
} from './references.ts';

/** What `security` at the top or at an operation requires; null where nothing is said. */
export function requirementsAt(at: Located): readonly Requirement[] | null {
  const list = below(at, 'security');
  if (list?.node.kind !== 'list') return null;
  return elementsOf(list).map(
    (item): Requirement => ({
      ...writtenNode(item),
      schemes: childrenOf(item).map(
        ({ key, keySpan, value }): RequiredScheme => ({
          name: key,
          scopes: elementsOf(value).flatMap((scope) =>
            wordOf(scope.node) === null ? [] : (writtenAt(scope) ?? []),
          ),
          uri: item.uri,
          span: keySpan,
          pointer: value.pointer,
        }),
      ),
    }),
  );
}

/** The schemes that a description defines; null where a reference in their place leads nowhere, so that nobody knows. */
export function schemesIn(
  top: Located,
  version: OpenApiVersion,
  references: References,
): readonly SecurityScheme[] | null {
  const path = version === '2.0' ? ['securityDefinitions'] : ['components', 'securitySchemes'];
  let list: Located = top;
  for (const key of path) {
    const written = below(list, key);
    if (!written) return [];
    // The whole map may be in another file: tools that bundle put it here.
    const found = references.resolved(written);
    if (!found) return null;
    list = found;
  }
  return childrenOf(list).map(({ key, keySpan, value }) => {
    const content = references.resolved(value) ?? value;
    const type = textOf(below(content, 'type')?.node) ?? '';
    const isBasic = version === '2.0' && type === 'basic';
    return {
      uri: value.uri,
      span: keySpan,
      pointer: value.pointer,
      name: key,
      type: isBasic ? 'http' : type,
      http: isBasic ? basic(content) : type === 'http' ? textBelow(content, 'scheme') : null,
      bearerFormat: textOf(below(content, 'bearerFormat')?.node),
      description: textOf(below(content, 'description')?.node) ?? '',
      keyIn: type === 'apiKey' ? textBelow(content, 'in') : null,
      keyName: type === 'apiKey' ? textOf(below(content, 'name')?.node) : null,
      flows: type === 'oauth2' ? flowsIn(content, version) : [],
      urls: urlsIn(content, ['openIdConnectUrl', 'oauth2MetadataUrl']),
      content: writtenNode(content),
    };
  });
}

function basic(content: Located): Written | null {
  return textBelow(content, 'type');
}

const flowsOfVersion2: Readonly<Record<string, OauthFlow['kind']>> = {
  implicit: 'implicit',
  password: 'password',
  application: 'clientCredentials',
  accessCode: 'authorizationCode',
};
const flowKinds = new Set(
  'implicit password clientCredentials authorizationCode deviceAuthorization'.split(' '),
);
const urlNames = ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'deviceAuthorizationUrl'];

function flowsIn(content: Located, version: OpenApiVersion): readonly OauthFlow[] {
  if (version === '2.0') {
    const written = textBelow(content, 'flow');
    const kind = written && flowsOfVersion2[written.text];
    return written && kind ? [flow(kind, content, written)] : [];
  }
  return childrenOf(below(content, 'flows'))
    .filter(({ key }) => flowKinds.has(key))
    .map(({ key, keySpan, value }) =>
      flow(key as OauthFlow['kind'], value, { uri: value.uri, span: keySpan }),
    );
}

function flow(
  kind: OauthFlow['kind'],
  at: Located,
  { uri, span }: Pick<OauthFlow, 'uri' | 'span'>,
): OauthFlow {
  const scopes = childrenOf(below(at, 'scopes')).map(({ key }) => key);
  return { kind, uri, span, pointer: at.pointer, urls: urlsIn(at, urlNames), scopes };
}

function urlsIn(at: Located, names: readonly string[]): readonly Written[] {
  return names.flatMap((name) => textBelow(at, name) ?? []);
}
