import { Injectable, Logger as NestLogger } from '@nestjs/common';
import bunyan from 'bunyan';
import pino, { type Logger } from 'pino';
import { PinoLogger } from 'nestjs-pino';

const logger = pino({ level: 'info' });
const child = logger.child({ part: 'orders' });
const other = bunyan.createLogger({ name: 'api' });

logger.info({ port: 3000 }, 'ready');
//<^^^^^^^^ logs
child.warn('slow');
//<^^^^^^^ logs
other.error(new Error('broken'));
//<^^^^^^^^ logs

export function work(log: Logger) {
  log.debug('at work');
  //<^^^^^^ logs
}

@Injectable()
export class OrdersService {
  private readonly logger = new NestLogger(OrdersService.name);

  constructor(private readonly pino: PinoLogger) {}

  list() {
    this.logger.log('listed');
    //<^^^^^^^^^^^^ logs
    this.pino.info('listed');
    //<^^^^^^^^^^^ logs
  }
}
