import { withAuth } from 'next-auth/middleware';

export default withAuth({ pages: { signIn: '/login' } });
//             ^^^^^^^^ guard authentication

export const config = { matcher: ['/api/me'] };
