import bcrypt from 'bcrypt';
import { Base } from './base.js';

export class User extends Base {
  static tableName = 'users';

  static jsonSchema = {
    type: 'object',
    properties: { email: { type: 'string' }, password: { type: 'string', minLength: 8 } },
  };

  static async createAdmin({ email, password }) {
    return await this.query().insert({ email, password, role: 'admin' });
  }

  async $beforeInsert(context) {
    await super.$beforeInsert(context);
    this.password = await bcrypt.hash(this.password, 12);
  }
}
