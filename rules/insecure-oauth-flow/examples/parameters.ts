const issuer = 'https://id.example.com';

export async function signIn(username: string, password: string) {
  return fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'web', username, password }),
    //                                      ^^^^^^^^^^ finding medium: The password of the user is given to the client
  });
}

export const implicit = `${issuer}/authorize?client_id=web&response_type=token&redirect_uri=https://app.example.com`;
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The token comes back in an address

export function authorizeUrl(redirect: string) {
  return `${issuer}/authorize?response_type=code&client_id=${process.env.CLIENT_ID}&redirect_uri=${redirect}`;
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: Nothing ties the answer of the provider to the visitor who asked
}

export const parameters = { client_id: 'web', response_type: 'id_token token' };
//                                                           ^^^^^^^^^^^^^^^^ finding medium: The token comes back in an address
