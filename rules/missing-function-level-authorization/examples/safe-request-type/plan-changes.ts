import { IsString, Length } from 'class-validator';

export class PlanChanges {
  @IsString()
  @Length(1, 80)
  title: string;
}
