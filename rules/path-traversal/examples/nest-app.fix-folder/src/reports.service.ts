import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Injectable, BadRequestException } from '@nestjs/common';

@Injectable()
export class ReportsService {
  private readonly folder = '/srv/reports';

  async read(name: string) {
    const filePath = path.resolve(path.join(this.folder, name));
    if (!filePath.startsWith(path.resolve(this.folder) + path.sep)) {
      throw new BadRequestException('The path is not valid');
    }
    return readFile(filePath, 'utf8');
  }
}
