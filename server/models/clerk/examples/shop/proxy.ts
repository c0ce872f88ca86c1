import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server';

const isAdmin = createRouteMatcher(['/api/admin(.*)']);

const guarded = clerkMiddleware(async (auth, request) => {
  if (isAdmin(request)) await auth.protect();
//                            ^^^^^^^^^^^^ verifies
});

export { guarded as default };

export const config = { matcher: ['/((?!_next).*)'] };
