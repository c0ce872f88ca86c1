import { HttpService } from '@nestjs/axios';
import { Body, Controller, Injectable, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsIn, IsUrl } from 'class-validator';
import { firstValueFrom } from 'rxjs';

class HookDto {
  @IsUrl()
  url!: string;
}

class RegionDto {
  @IsIn(['eu', 'us'])
  region!: string;
}

@Injectable()
export class WebhookService {
  constructor(private readonly http: HttpService) {}

  async test(url: string) {
    const answer = await firstValueFrom(this.http.post(url, { ping: true }, { timeout: 1000 }));
//                                                     ^^^ finding high: The body field `url` of the request decides which address the server asks. Take the host from a fixed list, and put only the rest of the address together.
    return answer.status;
  }

  async status(region: string) {
    const answer = await firstValueFrom(
      this.http.get(`https://${region}.example.com/status`, { timeout: 1000 }),
    );
    return answer.status;
  }
}

@Controller('login')
export class WebhookController {
  constructor(private readonly webhooks: WebhookService) {}

  @Post('test')
  test(@Body() { url }: HookDto) {
    return this.webhooks.test(url);
  }

  @Post('status')
  status(@Body() { region }: RegionDto) {
    return this.webhooks.status(region);
  }
}

@Module({ controllers: [WebhookController], providers: [WebhookService] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.useGlobalPipes(new ValidationPipe());
await app.listen(3000);
