import { Controller, Get, Post } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
// ^^^ route GET /orders
// ^^^ asks who is there
  list() {}

  @Get('prices')
// ^^^^^^^^^^^^ route GET /orders/prices
// ^^^^^^^^^^^^ asks nothing
  prices() {}

  @Post()
// ^^^^ route POST /orders
// ^^^^ asks who is there
  create() {}
}

@Controller('status')
export class StatusController {
  @Get()
// ^^^ route GET /status
// ^^^ asks nothing
  status() {}

  @Get('details')
// ^^^^^^^^^^^^^ route GET /status/details
// ^^^^^^^^^^^^^ asks who is there
  details() {}
}
