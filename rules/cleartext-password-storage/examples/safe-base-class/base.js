import { Model } from 'objection';

export class Base extends Model {
  async $beforeInsert(context) {
    await super.$beforeInsert(context);
    this.createdAt = new Date().toISOString();
  }
}
