import { auth0 } from '../../../lib/auth0';

export const GET = auth0.withApiAuthRequired(async (req) => Response.json({ asked: req.nextUrl.searchParams.get('page') }));
//                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^ source query
//                                                                                 ^^^^^^^^^^^ source url
