import { Injectable, Module } from '@nestjs/common';
import { JwtModule, JwtService } from '@nestjs/jwt';

@Module({
  imports: [
    JwtModule.register({
      secret: process.env.TOKEN_KEY,
      //      ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
      signOptions: { expiresIn: '1h' },
      verifyOptions: { ignoreExpiration: true },
      //                                 ^^^^ weakness token-expiry-ignored
    }),
  ],
})
export class AuthModule {}

@Injectable()
export class AuthService {
  constructor(private readonly tokens: JwtService) {}

  issue(id: string) {
    return this.tokens.sign({ id });
    //     ^^^^^^^^^^^^^^^^ issues
//                          ^^^^^^ purpose token-payload
  }

  async read(token: string) {
    return this.tokens.verifyAsync(token, { secret: process.env.TOKEN_KEY });
    //     ^^^^^^^^^^^^^^^^^^^^^^^ verifies
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
    //                                              ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
  }

  look(token: string) {
    return this.tokens.decode(token);
    //     ^^^^^^^^^^^^^^^^^^ weakness token-decoded
  }
}
