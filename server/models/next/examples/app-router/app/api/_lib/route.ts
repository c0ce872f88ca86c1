// A private folder holds no routes.
export function GET() {
  return new Response('never sent');
}
