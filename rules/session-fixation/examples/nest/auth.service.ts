import { Injectable } from '@nestjs/common';
import * as bcrypt from 'bcrypt';
import { UsersService } from './users.service';

@Injectable()
export class AuthService {
  constructor(private readonly users: UsersService) {}
  async validateUser(email: string, password: string) {
    const user = await this.users.findByEmail(email);
    if (user && (await bcrypt.compare(password, user.password))) {
      const { password: _, ...rest } = user;
      return rest;
    }
    return null;
  }
}
