import { IsInt, IsOptional, IsString, Length } from 'class-validator';

export class BookDto {
  @IsString()
  @Length(1, 200)
  title: string;

  @IsInt()
  @IsOptional()
  pages?: number;
}
