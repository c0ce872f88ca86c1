import { NextRequest, NextResponse } from 'next/server';

export async function GET(request: NextRequest) {
  const title = request.nextUrl.searchParams.get('title');
  return new NextResponse(`<html><title>${title}</title></html>`, {
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The query `title` of the request is sent back as HTML. Escape it, or answer with JSON or plain text.
    headers: { 'Content-Type': 'text/html' },
  });
}

export async function POST(request: NextRequest) {
  const form = await request.formData();
  return new Response('<p>Thanks, ' + form.get('name') + '</p>', {
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The body field `name` of the request is sent back as HTML. Escape it, or answer with JSON or plain text.
    status: 201,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
