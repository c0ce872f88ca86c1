import { IsString, Length } from 'class-validator';

export class CreateUserDto {
  @IsString()
  @Length(1, 80)
  name!: string;
}

/** Documentation of the form, which nothing holds requests against. */
export class UpdateUserDto {
  name!: string;
  /** Where they live. */
  city?: string;
  tags: string[] = [];
}
