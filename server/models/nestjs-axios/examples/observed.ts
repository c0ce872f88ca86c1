import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class Rates {
  constructor(private readonly http: HttpService) {}

  async current() {
    const { data } = await firstValueFrom(this.http.get('https://rates.example.com/v1'));
    //                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink url
    return data.rates;
    //     ^^^^ origin remote-answer
  }
}
