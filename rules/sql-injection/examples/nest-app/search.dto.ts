import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class SearchDto {
  @IsString()
  @MaxLength(50)
  name: string;

  @IsIn(['name', 'price'])
  order: string;

  @IsInt()
  @IsOptional()
  limit?: number;

  @IsUUID()
  shop: string;
}
