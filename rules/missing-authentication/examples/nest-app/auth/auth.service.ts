import { Injectable, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { compare } from 'bcrypt';

@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService) {}

  async signIn(hash: string, password: string) {
    if (!(await compare(password, hash))) throw new UnauthorizedException();
    return { token: await this.jwt.signAsync({ sub: hash }) };
    //                    ^^^^^^^^^^^^^^^^^^ finding [jwt-missing-claims]: The token never ends
  }
}
