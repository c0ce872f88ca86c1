import { Injectable } from '@nestjs/common';

@Injectable()
export class ReportsService {
  private readonly reports = new Map<string, string>();

  all() {
    return [...this.reports.keys()];
  }

  create(name: string) {
    this.reports.set(name, '');
  }

  remove(name: string) {
    this.reports.delete(name);
  }
}
