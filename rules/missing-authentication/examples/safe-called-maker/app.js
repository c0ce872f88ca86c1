import express from 'express';
import requireUser from './require-user.js';
import books from './books.js';
import news from './news.js';

// The application is made by a function that another file calls, and its routers are put into it in loops.
async function makeApp(config) {
  const app = express();
  const baseUrl = config.get('baseUrl');
  const open = [news];
  open.forEach((router) => app.use(baseUrl, router));
  app.use(requireUser);
  const closed = [books];
  closed.forEach((router) => app.use(baseUrl, router));
  return app;
}

export default makeApp;
