const express = require('express');
const prisma = require('./prisma');
const { Account } = require('./models');
const { requireUser } = require('./session');

const router = express.Router();
router.use(requireUser);

router.patch('/me', async (req, res) => {
  await prisma.user.update({ where: { id: req.user.id }, data: req.body });
  //                                                           ^^^^^^^^ finding: The whole body of the request goes into `prisma.user.update`
  //                                                           ^^^^^^^^ refused fields: The definition of the entity was not found, so its fields are not known.
  res.end();
});
router.patch('/account', async (req, res) => {
  await Account.findByIdAndUpdate(req.user.accountId, req.body);
  //                                                  ^^^^^^^^ finding: The whole body of the request goes into `Account.findByIdAndUpdate`
  //                                                  ^^^^^^^^ refused fields: The definition of the entity was not found, so its fields are not known.
  res.end();
});
module.exports = router;
