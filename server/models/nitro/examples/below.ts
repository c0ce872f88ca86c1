// A router that sees the whole path answers below what is taken off it.
import { createApp, createRouter, defineEventHandler, getQuery, useBase } from 'h3';

const app = createApp();
const shop = createRouter();

shop
  .get('/towns', defineEventHandler((event) => getQuery(event).near));
 //^^^^^^^^^^^^ route GET /shop/towns
  //                                           ^^^^^^^^^^^^^^^ source query
  //                                           ^^^^^^^^^^^^^^^^^^^^ reply body

app.use('/shop', useBase('/shop', shop.handler));
