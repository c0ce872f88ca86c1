import jwt from 'jsonwebtoken';

export async function signedIn(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.KEY);
//  ^^^^^^^^ principal
//                        ^^^^^^^^^^^ source header
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  } catch {
    return res.status(401).end();
  }
  await next();
}
