import { HttpService } from '@nestjs/axios';
import { Body, Controller, Injectable, Module, Post, ValidationPipe, BadRequestException } from '@nestjs/common';
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

// TODO: list the hosts that may be asked; keep redirects from being followed to others.
const allowedHosts = new Set<string>([]);

@Injectable()
export class WebhookService {
  constructor(private readonly http: HttpService) {}

  async test(url: string) {
    if (!URL.canParse(String(url)) || !allowedHosts.has(new URL(String(url)).hostname)) {
      throw new BadRequestException('The address is not allowed');
    }
    const answer = await firstValueFrom(this.http.post(url, { ping: true }, { timeout: 1000 }));
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
