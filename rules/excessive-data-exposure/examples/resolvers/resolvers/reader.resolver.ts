import { Args, Field, InputType, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Readers } from '../readers';

@InputType()
export class ReaderInput {
  @Field() id: string;
}

@ObjectType()
export class ReaderType {
  @Field() id: string;
  @Field() name: string;
}

@Resolver()
export class ReaderResolver {
  constructor(private readonly readers: Readers) {}

  // What leaves is what `ReaderType` lists.
  @Query(() => ReaderType)
  async reader(@Args('input') input: ReaderInput) {
    return this.readers.findOne(input.id);
  }

  // Here a file lists the fields, which is not read.
  @Query('someone')
  async someone(@Args('input') input: ReaderInput) {
    return this.readers.findOne(input.id);
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The reply holds the whole `Reader`
  }
}
