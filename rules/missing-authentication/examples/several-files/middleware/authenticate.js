import jwt from 'jsonwebtoken';

class NotSignedIn extends Error {
  status = 401;
}

export async function authenticate(req, _res, next) {
  try {
    const [, token] = (req.get('authorization') ?? '').split(' ');
    req.user = jwt.verify(token, process.env.JWT_KEY);
    next();
  } catch {
    next(new NotSignedIn('The token is missing or not valid'));
  }
}
