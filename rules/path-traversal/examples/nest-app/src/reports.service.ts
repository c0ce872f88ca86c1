import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ReportsService {
  private readonly folder = '/srv/reports';

  async read(name: string) {
    return readFile(path.join(this.folder, name), 'utf8');
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  }
}
