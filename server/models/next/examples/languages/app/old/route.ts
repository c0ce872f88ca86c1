import { createNavigation } from 'next-intl/navigation';

const { redirect } = createNavigation({ locales: ['en', 'de'] });

export async function GET() {
  //                  ^^^ route GET /old
  redirect({ href: '/new', locale: 'de' });
  //               ^^^^^^ reply redirect
}
