// The same in Koa, for a file whose path is joined.
import { createReadStream } from 'node:fs';
import Router from '@koa/router';

export const router = new Router();

router.get('/reports', (ctx) => {
  const report = ctx.query.report as string;
  if (report.includes('..')) ctx.throw(400);
  //  ^^^^^^ finding medium: The query `report` of the request may be a list, which passes this check and reaches `createReadStream`
  if (report.indexOf('..') >= 0) {
  //  ^^^^^^ finding medium: The query `report` of the request may be a list
    ctx.status = 400;
    return;
  }
  ctx.body = createReadStream(`/srv/reports/${report}.csv`);
});
