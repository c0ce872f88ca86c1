// A Next.js handler whose status stands behind the body.
export async function POST(request: Request) {
  try {
    const { text } = await request.json();
    return Response.json({ words: String(text).split(' ').length });
  } catch (error) {
    console.error(error);
    return Response.json({ error: 'The request failed' }, { status: 400 });
  }
}
