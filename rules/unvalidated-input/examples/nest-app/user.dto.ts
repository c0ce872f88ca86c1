import { IsString, Length } from 'class-validator';

export class CreateUserDto {
  @IsString()
  @Length(1, 80)
  name: string;
}

/** A type only: nothing is known of it when the code runs. */
export interface RenameUser {
  name: string;
}

/** A class, but without a decorator that says anything. */
export class UpdateUserDto {
  name: string;
}
