const handlers = {
  POST: (req, res) => res.send(req.body),
//^^^^ route POST /api/hooks
//                             ^^^^^^^^ source body
//                             ^^^^^^^^ reply body
//                             ^^^^^^^^ sink html
  PUT: (req, res) => res.redirect(307, '/api/users'),
//^^^ route PUT /api/hooks
//                                     ^^^^^^^^^^^^ reply redirect
};

export default function handler(req, res) {
  const handle = handlers[req.method];
  if (!handle) return res.status(405).end();
  return handle(req, res);
}
