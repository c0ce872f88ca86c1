export async function forMembers(ctx, next) {
  if (!ctx.state.user) {
    ctx.status = 401;
    ctx.body = { error: 'Sign in first' };
    return;
  }
  await next();
}
