import { failed } from '../../../lib/errors';

// Whatever no other file answers.
const handler = () => failed({ statusCode: 404, message: 'There is no such endpoint' });

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
