import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService) {}

  async login(user: { id: string; email: string }) {
    return { access_token: await this.jwt.signAsync({ sub: user.id, email: user.email }, { expiresIn: '1h' }) };
  }
}
