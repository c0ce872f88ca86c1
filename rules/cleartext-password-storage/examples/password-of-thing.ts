// The passwords of an archive, which visitors are told, and of a page, which they are not.
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity()
export class Archive {
  @PrimaryGeneratedColumn() id: number;
  @Column() size: string;
  @Column() password: string;
}

@Entity()
export class Page {
  @PrimaryGeneratedColumn() id: number;
  @Column() title: string;
  @Column() password: string;
}

@Controller()
export class ArchiveController {
  constructor(
    @InjectRepository(Archive) private readonly archives: Repository<Archive>,
    @InjectRepository(Page) private readonly pages: Repository<Page>,
  ) {}

  @Post('archives')
  async add(@Body() body: { size: string; password: string }) {
    await this.archives.insert({ size: String(body.size), password: String(body.password) });
    //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `password` is stored as it was typed
    //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: The project has no library that hashes passwords
  }

  @Get('archives/:id')
  async one(@Param('id') id: string) {
    const archive = await this.archives.findOneByOrFail({ id: Number(id) });
    return { size: archive.size, password: archive.password };
  }

  @Post('pages')
  async write(@Body() body: { title: string; password: string }) {
    await this.pages.insert({ title: String(body.title), password: String(body.password) });
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `password` is stored as it was typed
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: The project has no library that hashes passwords
  }
}

@Module({ imports: [TypeOrmModule.forFeature([Archive, Page])], controllers: [ArchiveController] })
export class AppModule {}
