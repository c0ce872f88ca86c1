// The database of Cloudflare is a binding of the environment.
interface Env {
  readonly DB: D1Database;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const id = new URL(request.url).searchParams.get('id');
    const found = await env.DB.prepare('select title from books where id = ?').bind(id).all();
    const other = await env.DB.prepare(`select name from shelves where id = ?`).bind(id).all();
    return Response.json([found.results, other.results]);
  },
};
