import { IsString, Length, IsOptional, IsArray } from 'class-validator';

export class CreateUserDto {
  @IsString()
  @Length(1, 80)
  name!: string;
}

/** Documentation of the form, which nothing holds requests against. */
export class UpdateUserDto {
  @IsString()
  name!: string;
  /** Where they live. */
  @IsOptional()
  @IsString()
  city?: string;
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  tags: string[] = [];
}
