// A Next.js handler whose status stands behind the body.
export async function POST(request: Request) {
  try {
    const { text } = await request.json();
    return Response.json({ words: String(text).split(' ').length });
  } catch (error) {
    return Response.json({ error: (error as Error).message }, { status: 400 });
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The message of the error leaves
  }
}
