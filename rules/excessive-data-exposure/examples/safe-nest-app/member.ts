import { Exclude } from 'class-transformer';

/** The member as the rest of the code knows it. */
export class MemberView {
  id: string;
  nickname: string;

  @Exclude({ toPlainOnly: true })
  passwordHash: string;
}
