import { NextRequest, NextResponse } from 'next/server';

function escapeHtml(value: unknown) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export async function GET(request: NextRequest) {
  const title = request.nextUrl.searchParams.get('title');
  return new NextResponse(`<html><title>${escapeHtml(title)}</title></html>`, {
    headers: { 'Content-Type': 'text/html' },
  });
}

export async function POST(request: NextRequest) {
  const form = await request.formData();
  return new Response('<p>Thanks, ' + form.get('name') + '</p>', {
    status: 201,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
