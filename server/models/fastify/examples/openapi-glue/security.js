export class Security {
  async session(request) {
    if (!sessions.has(request.headers.session)) throw new Error('Sign in first');
  }
}
