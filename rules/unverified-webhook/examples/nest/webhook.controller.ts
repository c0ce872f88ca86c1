import { Body, Controller, Headers, Post } from '@nestjs/common';
import { OrdersService } from './orders.service';
@Controller('webhooks')
export class WebhookController {
  constructor(private readonly orders: OrdersService) {}

  @Post('paypal')
 //^^^^^^^^^^^^^ finding: changes `order` without asking where the message comes from
  async paypal(@Body() event: { event_type: string; resource: { custom_id: string } }) {
    if (event.event_type === 'PAYMENT.CAPTURE.COMPLETED') await this.orders.markPaid(event.resource.custom_id);
    return { received: true };
  }
}
