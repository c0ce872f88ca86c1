import { type NextRequest, NextResponse } from 'next/server';

const allowed = ['https://app.example.com'];

export async function OPTIONS(request: NextRequest) {
  const origin = request.headers.get('origin') ?? '';
  const headers = { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' };
  return new NextResponse(null, { status: 204, headers });
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^ finding: The origin of each request comes back as allowed, with the credentials of the visitor
}

export async function GET(request: NextRequest) {
  const origin = request.headers.get('origin') ?? '';
  const headers = allowed.includes(origin)
    ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' }
    : undefined;
  return NextResponse.json({ books: [] }, { headers });
}
