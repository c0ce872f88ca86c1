import { and, rule, shield } from 'graphql-shield';
import { owns } from './books';

const isOwner = rule({ cache: 'strict' })(async (_parent, args, context) => owns(context.user, args.id));
//                                                                               ^^^^^^^^^^^^ principal
//                                                                                             ^^^^ source body
const isSignedIn = rule()((_parent, _args, context) => context.user !== null);
//                                                     ^^^^^^^^^^^^ principal
export const permissions = shield({ Mutation: { rename: and(isSignedIn, isOwner) } });
