import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class LoansService {
  constructor(private readonly source: DataSource) {}

  mine = () => this.source.query('select id from loans limit 10');
  one = (id: string) => this.source.query('select id, book from loans where id = $1', [id]);
  desks = () => this.source.query('select id from desks limit 10');
  hours = () => this.source.query('select day, hours from desks limit 10');
}
