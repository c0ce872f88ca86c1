const functions = require('firebase-functions/v1');

exports.hello = functions.region('europe-west1').https.onRequest((req, res) => {
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route * /hello
  res.status(200).send(req.body.name);
  //                   ^^^^^^^^ source body
  //                   ^^^^^^^^^^^^^ reply body
  //                   ^^^^^^^^^^^^^ sink html
});

exports.save = functions.https.onCall((data, context) => {
//             ^^^^^^^^^^^^^^^^^^^^^^ route POST /save
  if (!context.auth) throw new functions.https.HttpsError('unauthenticated', 'Sign in first');
  //   ^^^^^^^^^^^^ credential
  //   ^^^^^^^^^^^^ principal
  return { text: data.text };
  //             ^^^^ source body
});
