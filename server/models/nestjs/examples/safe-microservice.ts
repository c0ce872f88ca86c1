import { Controller, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, MessagePattern, Transport } from '@nestjs/microservices';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';

// Handlers of messages and events answer no HTTP requests.
@Controller()
class SumsController {
  @MessagePattern({ cmd: 'sum' })
  sum(numbers: number[]) {
    return numbers.reduce((a, b) => a + b, 0);
  }

  @EventPattern('user.created')
  created() {}
}

@WebSocketGateway()
class ChatGateway {
  @SubscribeMessage('chat')
  chat() {}
}

@Injectable()
class SumsService {}

@Module({ controllers: [SumsController], providers: [ChatGateway, SumsService] })
class SumsModule {}

export async function bootstrap() {
  const app = await NestFactory.createMicroservice(SumsModule, { transport: Transport.TCP });
  await app.listen();
}
