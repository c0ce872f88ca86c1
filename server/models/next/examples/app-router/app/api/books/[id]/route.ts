import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { type NextRequest, NextResponse } from 'next/server';
import { shelf } from '@/lib/shelf';

export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
//                    ^^^ route GET /api/books/:id
  const { id } = await params;
//                     ^^^^^^ source path
  const page = request.nextUrl.searchParams.get('page');
//             ^^^^^^^^^^^^^^^ source url
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source query
  const { searchParams } = request.nextUrl;
//                         ^^^^^^^^^^^^^^^ source url
  return NextResponse.json(await shelf.find(id, page, searchParams.get('order')));
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
//                                                    ^^^^^^^^^^^^ source query
}

export const PUT = async (request: NextRequest, context: { params: Promise<{ id: string }> }) => {
//           ^^^ route PUT /api/books/:id
  const changes = await request.json();
//                      ^^^^^^^^^^^^^^ source body
  const { id } = await context.params;
//                     ^^^^^^^^^^^^^^ source path
  const book = await shelf.change(id, changes);
  if (!book) return new NextResponse('No such book', { status: 404 });
//                                   ^^^^^^^^^^^^^^ sink typed-html
//                                   ^^^^^^^^^^^^^^ reply body
  return NextResponse.json(book, { status: 200 });
//                         ^^^^ reply body
};

export async function DELETE(request: NextRequest) {
//                    ^^^^^^ route DELETE /api/books/:id
  const token = (await cookies()).get('token');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
//                     ^^^^^^^^^ source cookie
  const agent = (await headers()).get('user-agent');
//                     ^^^^^^^^^ source header
  if (!request.headers.get('authorization')) forbidden();
//     ^^^^^^^^^^^^^^^ source header
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  await shelf.burn(token?.value, agent);
  redirect('/books');
//         ^^^^^^^^ reply redirect
}
