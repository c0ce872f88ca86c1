export async function POST(request: Request) {
//                    ^^^^ route POST /api/admin/login
  return Response.json(await request.json());
}
