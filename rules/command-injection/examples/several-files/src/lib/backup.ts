import { execSync } from 'node:child_process';

export class Backup {
  private readonly file: string;

  constructor(name: string) {
    this.file = `/backups/${name}.sql`;
  }

  async run(): Promise<void> {
    execSync(this.command());
    //       ^^^^^^^^^^^^^^ finding: becomes part of a shell command
    //       ^^^^^^^^^^^^^^ refused program: The command is not put together in the call.
  }

  private command(): string {
    return `pg_dump shop > ${this.file}`;
  }
}
