import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class WebhookService {
  constructor(private readonly http: HttpService) {}

  async test(url: string) {
    const answer = await firstValueFrom(this.http.post(url, { ping: true }));
    //                                                 ^^^ sink url
    return answer.status;
  }

  head(address: string) {
    return this.http.request({ method: 'HEAD', url: address });
    //                                              ^^^^^^^ sink url
  }

  async page(address: string) {
    const { data } = await this.http.axiosRef.get(address);
    //                                            ^^^^^^^ sink url
    return data;
    //     ^^^^ origin remote-answer
  }
}
