import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Membership {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column()
  nickname: string;

  @Column()
  role: string;

  /** What a form sends, as an object that can be saved. */
  static fromForm(form: Record<string, unknown>): Membership {
    const membership = new Membership();
    Object.assign(membership, form);
    return membership;
  }
}

export const database = new DataSource({ type: 'postgres', entities: [Membership] });
