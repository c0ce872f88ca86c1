import { IsInt, MaxLength } from 'class-validator';

export namespace Loans {
  export interface Shown {
    readonly id: number;
  }

  export class Draft {
    @IsInt()
    book!: number;

    @MaxLength(80)
    reader!: string;
  }
}
