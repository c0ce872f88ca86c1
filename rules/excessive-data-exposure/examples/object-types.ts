import { Arg, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { BaseEntity, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

// What a client can ask for is what the fields of the type are.
@ObjectType()
@Entity()
export class Member extends BaseEntity {
  @Field()
  @PrimaryGeneratedColumn()
  id!: number;

  @Field()
  @Column()
  name!: string;

  @Column()
  passwordHash!: string;
}

@ObjectType()
@Entity()
export class Device extends BaseEntity {
  @Field()
  @PrimaryGeneratedColumn()
  id!: number;

  @Field()
  @Column()
  apiKey!: string;
}

@ObjectType()
class Entrance {
  @Field(() => [String])
  errors?: string[];

  @Field(() => Member, { nullable: true })
  member?: Member;
}

@Resolver()
export class MemberResolver {
  @Query(() => [Member])
  members() {
    return Member.find({ take: 20 });
  }

  @Mutation(() => Entrance)
  async rename(@Arg('id') id: number, @Arg('name') name: string): Promise<Entrance> {
    const member = await Member.findOne({ where: { id } });
    if (!member) return { errors: ['not found'] };
    member.name = name;
    return { member };
  }

  @Query(() => Device)
  device(@Arg('id') id: number) {
    return Device.findOne({ where: { id } });
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The reply holds the whole `Device`, with `apiKey`.
  }
}
