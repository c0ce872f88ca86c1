export const bearer = (request) => request.headers.authorization === process.env.KEY;
