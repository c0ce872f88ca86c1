import { NextResponse } from 'next/server';

export function GET() {
//              ^^^ route GET /docs/*slug
  return NextResponse.redirect('https://docs.example.com');
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ reply redirect
}
