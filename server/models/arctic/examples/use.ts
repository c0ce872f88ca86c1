import { GitHub, generateState } from 'arctic';

const github = new GitHub(process.env.GITHUB_ID ?? '', process.env.GITHUB_SECRET ?? '', null);

export const begin = () => github.createAuthorizationURL(generateState(), ['user:email']);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issues
export const end = (code: string) => github.validateAuthorizationCode(code);
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issues
