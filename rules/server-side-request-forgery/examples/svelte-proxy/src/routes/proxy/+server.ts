export async function GET({ url, fetch }) {
  return fetch(url.searchParams.get('target')!);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hosts: The address is no plain name that can be tested before it is used.
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: decides which address the server asks
}
