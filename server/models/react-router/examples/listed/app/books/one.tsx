import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from 'react-router';

export async function loader({ params }: LoaderFunctionArgs) {
//                    ^^^^^^ route GET /books/:id
  return data({ id: params.id });
  //          ^^^^^^^^^^^^^^^^^ reply body
  //                ^^^^^^ source path
}

export async function action({ request }: ActionFunctionArgs) {
//                    ^^^^^^ route POST /books/:id
  return data(await request.json(), { status: 201 });
  //          ^^^^^^^^^^^^^^^^^^^^ reply body
  //                ^^^^^^^^^^^^^^ source body
}
