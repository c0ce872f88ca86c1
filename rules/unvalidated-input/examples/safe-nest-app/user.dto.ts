import { PartialType } from '@nestjs/mapped-types';
import { IsString, Length } from 'class-validator';

export class CreateUserDto {
  @IsString()
  @Length(1, 80)
  name: string;
}

export class UpdateUserDto extends PartialType(CreateUserDto) {}
