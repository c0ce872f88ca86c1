const { Router } = require('express');

module.exports = (db) => {
  const router = Router();

  router.get('/hot', async (request, response) => {
    const least = String(request.query.least ?? '30');
    const list = await db
      .collection('sensors')
      .find({ $where: `this.temperature > ${least}` })
      //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `least` of the request becomes part of code that the database runs. Compare fields instead.
      //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused value: The condition is not written as an object with fields.
      .limit(100)
      .toArray();
    response.json(list);
  });

  return router;
};
