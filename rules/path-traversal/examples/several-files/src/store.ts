import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export class DocumentStore {
  constructor(private readonly root: string) {}

  read(tenant: string, name: string): Promise<string> {
    return readFile(this.file(tenant, name), 'utf8');
    //              ^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
    //              ^^^^^^^^^^^^^^^^^^^^^^^ refused folder: The folder does not stand before the data.
  }

  async write(tenant: string, name: string, text: string): Promise<void> {
    const file = this.file(tenant, name);
    await writeFile(file, text);
    //              ^^^^ finding: becomes part of a file path
    //              ^^^^ refused folder: The folder does not stand before the data.
  }

  private file(tenant: string, name: string): string {
    return join(this.root, tenant, name);
  }
}
