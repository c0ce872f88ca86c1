export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
//                    ^^^ route GET /api/files/*path
  const { path } = await params;
//                       ^^^^^^ source path
  return new Response(path.join('/'));
}
