import { Body, Controller, Module, Patch, Post, Put, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/mapped-types';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

enum Size {
  Small = 's',
  Large = 'l',
}

class Address {
  @Matches(/^[A-Z0-9]{4,8}$/)
  code: string;

  // Nothing is said of it.
  street: string;
}

class Customer {
  @IsEmail()
  email: string;

  @Length(2, 40)
  name: string;

  @ValidateNested()
  @Type(() => Address)
  address: Address;
}

class Order {
  @IsUUID('4')
  id: string;

  @IsInt()
  @Min(1)
  @Max(99)
  amount: number;

  @IsEnum(Size)
  size: Size;

  @IsIn(['card', 'cash'])
  pays: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  tags?: string[];

  @ValidateNested({ each: true })
  @Type(() => Address)
  stops: Address[];
}

class Named extends PickType(Customer, ['name', 'email'] as const) {}
class Changed extends PartialType(OmitType(Customer, ['address'] as const)) {}
class Both extends IntersectionType(Named, Order) {}
class Empty {}

@Controller('orders')
export class OrdersController {
  @Post()
// ^^^^ asks nothing
  create(@Body() order: Order) {
  //             ^^^^^^^^^^^^ lets through { id: uuid, amount: integer 1..99, size: enum, pays: enum, tags?: [text], stops: [{ code: text }] } drop
    return order;
  }

  @Put()
// ^^^ asks nothing
  replace(@Body() customer: Customer) {
  //              ^^^^^^^^^^^^^^^^^^ lets through { email: text, name: text 2..40, address: { code: text } } drop
    return customer;
  }

  @Patch('named')
// ^^^^^^^^^^^^^ asks nothing
  named(@Body() named: Named) {
  //            ^^^^^^^^^^^^ lets through { email: text, name: text 2..40 } drop
    return named;
  }

  @Patch('changed')
// ^^^^^^^^^^^^^^^ asks nothing
  changed(@Body() changed: Changed) {
  //              ^^^^^^^^^^^^^^^^ lets through { email?: text, name?: text 2..40 } drop
    return changed;
  }

  @Patch('both')
// ^^^^^^^^^^^^ asks nothing
  both(@Body(new ValidationPipe({ forbidNonWhitelisted: true, whitelist: true })) both: Both) {
  //                                                                              ^^^^^^^^^^ lets through { email: text, name: text 2..40, id: uuid, amount: integer 1..99, size: enum, pays: enum, tags?: [text], stops: [{ code: text }] } drop
  //                                                                              ^^^^^^^^^^ lets through { email: text, name: text 2..40, id: uuid, amount: integer 1..99, size: enum, pays: enum, tags?: [text], stops: [{ code: text }] } reject
    return both;
  }

  // A class without decorators, a list, or no class at all: nothing is held against anything.
  @Patch('nothing')
// ^^^^^^^^^^^^^^^ asks nothing
  nothing(@Body() empty: Empty, @Body('list') list: Order[], @Body() any: any) {
  //              ^^^^^^^^^^^^ lets through {  } drop
    return [empty, list, any];
  }
}

@Module({ controllers: [OrdersController] })
class AppModule {}

export async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
  await app.listen(3000);
}
