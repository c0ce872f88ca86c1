import { sealData } from 'iron-session';
import { withIronSessionApiRoute } from 'iron-session/next';

const password = process.env.SESSION_PASSWORD as string;

export default withIronSessionApiRoute(async (req, res) => res.json({ ok: true }), { cookieName: 'app', password });
//                                                                                                      ^^^^^^^^ purpose session-secret

export async function sealed(data: object) {
  return sealData(data, { password });
  //                      ^^^^^^^^ purpose session-secret
}
