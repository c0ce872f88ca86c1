import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: process.env.JWT_SECRET!,
      algorithms: ['HS256'],
    });
  }
  validate(payload: { sub: string }) {
    return { id: payload.sub };
  }
}

@Injectable()
export class SafeStrategy extends PassportStrategy(Strategy, 'safe') {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: process.env.JWT_SECRET!,
      algorithms: ['HS256'],
      issuer: 'x',
      audience: 'y',
    });
  }
  validate(payload: { sub: string }) {
    return { id: payload.sub };
  }
}
