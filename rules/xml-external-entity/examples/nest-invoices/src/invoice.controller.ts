import { Body, Controller, Post } from '@nestjs/common';
import { parseInvoice } from './parse';
@Controller('invoices')
export class InvoiceController {
  @Post()
  create(@Body() xml: string) {
    return parseInvoice(xml);
  }
}
