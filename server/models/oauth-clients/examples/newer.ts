import * as oidc from 'openid-client';
import { Strategy as MicrosoftStrategy } from 'passport-microsoft';

export const end = (config: oidc.Configuration, url: URL, expectedState: string) => [
  oidc.authorizationCodeGrant(config, url),
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness oauth-state-missing
  oidc.authorizationCodeGrant(config, url, { expectedState }),
];
export const strategy = new MicrosoftStrategy({ clientID: 'a' }, () => {});
//                          ^^^^^^^^^^^^^^^^^ weakness oauth-state-missing
export const kept = new MicrosoftStrategy({ clientID: 'a', state: true }, () => {});
