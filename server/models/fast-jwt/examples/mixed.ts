import { createVerifier } from 'fast-jwt';

const key = process.env.PUBLIC_KEY;
export const verify = createVerifier({ key, algorithms: ['RS256', 'HS256'], allowedAud: 'books' });
//                                     ^^^ purpose token-key
//                                                       ^^^^^^^ weakness token-algorithm-open
export const strict = createVerifier({ key, algorithms: ['RS256', 'ES256'], allowedAud: 'books' });
//                                     ^^^ purpose token-key
