import nextConnect from 'next-connect';

const handler = nextConnect({ onNoMatch: (req, res) => res.status(405).end('No') });
handler.post((req, res) => res.json(req.body));
//<^^^^^^^^^ route POST /api/old
//                                  ^^^^^^^^ source body
//                                  ^^^^^^^^ reply body

export default handler;
