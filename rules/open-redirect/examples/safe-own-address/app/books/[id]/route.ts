import { redirect } from 'next/navigation';

// Nothing but `/books/…` comes here, so the path cannot start with two slashes.
export async function POST(request: Request) {
  const { pathname } = new URL(request.url);
  redirect(`${pathname}/details`);
}
