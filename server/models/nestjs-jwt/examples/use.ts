import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class Tokens {
  constructor(private readonly jwt: JwtService) {}

  check(token: string) {
    return this.jwt.verifyAsync(token, { secret: process.env.SECRET });
    //     ^^^^^^^^^^^^^^^^^^^^ verifies
  }

  issue(id: string) {
    return this.jwt.sign({ sub: id });
    //     ^^^^^^^^^^^^^ issues
  }

  // Reads without a check.
  read(token: string) {
    return this.jwt.decode(token);
  }
}
