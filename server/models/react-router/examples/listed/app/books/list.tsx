import type { LoaderFunctionArgs } from 'react-router';

export async function loader({ request }: LoaderFunctionArgs) {
//                    ^^^^^^ route GET /books
  return { address: request.url };
  //     ^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                ^^^^^^^^^^^ source url
}
