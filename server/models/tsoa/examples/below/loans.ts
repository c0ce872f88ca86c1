import { Controller, Get, Route } from 'tsoa';

@Route('loans')
export class LoansController extends Controller {
  @Get('open')
// ^^^^^^^^^^ route GET /api/v1/loans/open
// ^^^^^^^^^^ asks nothing
  public open() {
    return [];
    //     ^^ reply body
  }
}
