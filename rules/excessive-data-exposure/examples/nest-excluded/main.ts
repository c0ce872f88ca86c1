import { Body, Controller, Get, Injectable, Module, Param, ParseIntPipe, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { Exclude } from 'class-transformer';
import { IsString } from 'class-validator';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity()
class Member {
  @PrimaryGeneratedColumn()
  id: number;

  @Column()
  name: string;

  // Nothing in the project looks at the decorator: no interceptor serialises what handlers return.
  @Exclude()
  @Column()
  passwordHash: string;

  @Column({ default: 'member' })
  role: string;
}

class NewMember {
  @IsString()
  name: string;
}

@Injectable()
class MembersService {
  constructor(@InjectRepository(Member) private readonly members: Repository<Member>) {}

  all() {
    return this.members.find({ take: 20 });
  }

  async one(id: number) {
    const member = await this.members.findOneByOrFail({ id });
    delete member.passwordHash;
    return member;
  }

  add(member: NewMember) {
    return this.members.insert(member);
    //                         ^^^^^^ finding [mass-assignment] high: `passwordHash`, `role` of `Member`
  }
}

@Controller('members')
class MembersController {
  constructor(private readonly service: MembersService) {}

  @Get()
  all() {
    return this.service.all();
    //     ^^^^^^^^^^^^^^^^^^ finding high: `passwordHash`
  }

  @Get(':id')
  one(@Param('id', ParseIntPipe) id: number) {
    return this.service.one(id);
  }

  @Post()
  add(@Body() member: NewMember) {
    return this.service.add(member);
  }
}

@Module({
  imports: [TypeOrmModule.forFeature([Member])],
  controllers: [MembersController],
  providers: [MembersService],
})
class AppModule {}

async function start() {
  const app = await NestFactory.create(AppModule);
  // Without `whitelist`, properties that the class does not have come through.
  app.useGlobalPipes(new ValidationPipe());
  await app.listen(3000);
}

start();
