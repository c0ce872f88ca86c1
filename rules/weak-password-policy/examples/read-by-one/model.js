const bcrypt = require('bcrypt');
const { PrismaClient } = require('@prisma/client');
const prisma = new PrismaClient();

async function create(kind, data) {
  const password = data.password ? bcrypt.hashSync(data.password, 12) : null;
  return prisma.thing.create({ data: { kind, name: data.name, password } });
}
module.exports = { create };
