export async function forMembers(ctx, next) {
  if (!ctx.state.user) {
    ctx.status = 401;
//  ^^^^^^^^^^^^^^^^ finding high: The guard answers 401 and goes on: `next()` runs all the same. Return after the answer.
    ctx.body = { error: 'Sign in first' };
  }
  await next();
}
