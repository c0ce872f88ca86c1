// Guards that look up what somebody is in a team, and refuse whoever is not the right one, in functions of their own.
import express, { type RequestHandler } from 'express';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();

function refuse(why: string): never {
  throw new Error(why);
}

const signedIn: RequestHandler = (req, res, next) => {
  res.locals.user = jwt.verify(req.get('authorization') ?? '', process.env.TOKEN_KEY ?? '') as JwtPayload;
  next();
};

async function memberOf(team: string, user: string) {
  const found = await prisma.member.findUnique({ where: { team_user: { team, user } } });
  return found && { user, role: found.role };
}

const ownsTeam: RequestHandler = async (req, res, next) => {
  const member = await memberOf(req.params.team as string, res.locals.user.sub);
  if (!member) refuse('You are no member.');
  if (member?.role !== 'owner') refuse('You do not own the team.');
  next();
};

app.use(signedIn);
app.delete('/admin/teams/:team', ownsTeam, async (req, res) => {
  await prisma.team.delete({ where: { id: req.params.team } });
  res.sendStatus(204);
});
app.put('/admin/teams/:team', ownsTeam, async (req, res) => {
  await prisma.team.update({ where: { id: req.params.team }, data: { open: true } });
  res.sendStatus(204);
});
