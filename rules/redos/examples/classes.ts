// The same in classes of NestJS.
import { Body, Controller, Post, ValidationPipe } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';

class Domain {
  @IsString()
  @Matches(/^(([a-z0-9]+-*)+\.)+[a-z]{2,}$/)
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: twice as long for each further sign in what a schema is given
  name!: string;
}

@Controller('domains')
export class DomainController {
  @Post()
  add(@Body(new ValidationPipe({ whitelist: true })) domain: Domain) {
    return { name: domain.name };
  }
}
