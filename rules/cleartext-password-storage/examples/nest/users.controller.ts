import { Body, Controller, Post } from '@nestjs/common';
import { UsersService } from './users.service';
import { CreateUserDto } from './create-user.dto';
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}
  @Post() create(@Body() dto: CreateUserDto) { return this.users.create(dto); }
  //                                                                    ^^^ finding [unvalidated-input]: `email`, `password` of the request's body go into `this.users.create` without validation
  //                                                  ^^^^^^^^^^^^^^^^^^^^^^ finding [excessive-data-exposure]: The reply holds the whole `User`, with `password`
  @Post('safe') createSafely(@Body() dto: CreateUserDto) { return this.users.createSafely(dto); }
  //                                                                                      ^^^ finding [unvalidated-input]: of the request's body goes into `this.users.create` without validation
  //                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [excessive-data-exposure]: The reply holds the whole `User`, with `password`
 //^^^^^^^^^^^ finding [weak-password-policy]: takes passwords of any length
  @Post('all') createAll(@Body() dto: CreateUserDto) { return this.users.createAll(dto); }
  //                                                                               ^^^ finding [unvalidated-input]: goes into `this.users.insert` without validation
}
