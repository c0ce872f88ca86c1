import { Body, Controller, Injectable, Module, NotFoundException, Post, UnauthorizedException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
import { Throttle } from '@nestjs/throttler';
import { InjectRepository } from '@nestjs/typeorm';
import * as bcrypt from 'bcrypt';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';

@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @Column({ select: false }) passwordHash: string;
}

@Injectable()
export class AuthService {
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    private readonly tokens: JwtService,
  ) {}

  async signIn(email: string, password: string) {
    const user = await this.users.findOne({ where: { email } });
    if (!user) throw new NotFoundException('No such account');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /auth/login` answers otherwise where there is no such account
    const fits = await bcrypt.compare(password, user.passwordHash);
    if (!fits) throw new UnauthorizedException('Wrong password');
    return { token: await this.tokens.signAsync({ sub: user.id }) };
    //                    ^^^^^^^^^^^^^^^^^^^^^ finding [jwt-missing-claims]: The token never ends
  }
}

@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Throttle({ default: { limit: 5, ttl: 60_000 } })
  @Post('login')
  login(@Body('email') email: string, @Body('password') password: string) {
    return this.auth.signIn(String(email), String(password));
  }
}

@Module({ controllers: [AuthController], providers: [AuthService] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
