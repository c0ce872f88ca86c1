// Without the framework, a folder of that name means nothing.
export async function GET(request: { json(): Promise<unknown> }) {
  return request.json();
}
