// What an endpoint sends visitors to has to be tied to them; of what only makes an address, nobody knows who uses it.
import express from 'express';

const app = express();
const id = String(process.env.CLIENT_ID);

app.get('/connect', (_req, res) => {
  res.redirect(`https://id.example.com/authorize?client_id=${id}&redirect_uri=https://app.example.com/back&response_type=code`);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: Nothing ties the answer of the provider to the visitor who asked
});

export function addressForWindow(scopes: readonly string[]) {
  return {
    url: `https://id.example.com/authorize?${new URLSearchParams({ client_id: id, redirect_uri: 'https://app.example.com/back', response_type: 'code', scope: scopes.join(' ') })}`,
    //                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: Nothing ties the answer of the provider to the visitor who asked
  };
}
