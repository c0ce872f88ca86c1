import { randomUUID } from 'node:crypto';
import { appendFile, rename } from 'node:fs/promises';
import { isMongoId } from 'class-validator';
import { BadRequestException, Body, Controller, Post, Query } from '@nestjs/common';
import { validate } from 'uuid';

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function isUuid(text: string): boolean {
  return form.test(text);
}

class Files {
  // An identifier is made where there is none, and held against its form else.
  async append(data: string, file: { id?: string; name: string }) {
    if (!file.id) {
      file.id = randomUUID();
    } else if (!isUuid(file.id)) {
      throw new BadRequestException('This is no identifier.');
    }
    await appendFile(`/var/files/${file.id}.part`, data);
    await rename(`/var/files/${file.id}.part`, `/var/files/${file.id}`);
    return file;
  }

  // What is not there leads nowhere.
  async append2(data: string, id?: string) {
    if (id !== undefined) {
      if (!form.test(id)) throw new BadRequestException('This is no identifier.');
    }
    await appendFile(`/var/files/${id}`, data);
  }

  async append3(data: string, given?: string) {
    let id = given;
    if (!id) id = randomUUID();
    else if (!isUuid(id)) throw new BadRequestException('This is no identifier.');
    await appendFile(`/var/files/${id}`, data);
  }

  async append4(data: string, id: string, folder: string) {
    if (!validate(id) || !isMongoId(folder)) throw new BadRequestException('These are no identifiers.');
    await appendFile(`/var/files/${folder}/${id}`, data);
  }
}

@Controller('files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Post()
  async create(@Query() query: { id: string; name: string }, @Body() body: { data: string }) {
    const { id, name } = query;
    await this.files.append2(String(body.data), id);
    await this.files.append3(String(body.data), id);
    await this.files.append4(String(body.data), id, name);
    return await this.files.append(String(body.data), { id, name: String(name) });
  }
}
