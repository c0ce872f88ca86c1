export function GET({ params }) {
//              ^^^ route GET /files/*path
  return new Response(params.path);
//                    ^^^^^^ source path
}
