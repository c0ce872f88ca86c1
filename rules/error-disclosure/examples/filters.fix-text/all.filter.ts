import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, HttpStatus } from '@nestjs/common';
import type { Response } from 'express';

@Catch()
export class AllErrors implements ExceptionFilter {
  catch(exception: Error, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse<Response>();
    console.error(exception);
    response.status(HttpStatus.INTERNAL_SERVER_ERROR).json({ statusCode: 500 });
  }
}

@Catch()
export class Told implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse<Response>();
    if (exception instanceof HttpException) {
      response.status(exception.getStatus()).json({ message: exception.message });
      return;
    }
    response.status(500).json({ message: 'failed' });
  }
}

@Catch(HttpException)
export class Expected implements ExceptionFilter {
  catch(exception: HttpException, host: ArgumentsHost) {
    host.switchToHttp().getResponse<Response>().status(exception.getStatus()).json({ message: exception.message });
  }
}
