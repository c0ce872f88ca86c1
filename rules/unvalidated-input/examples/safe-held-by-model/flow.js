import { Base } from './base.js';

// Objection holds what is stored against the schema of the model.
export class Flow extends Base {
  static tableName = 'flows';

  static jsonSchema = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', minLength: 1 }, active: { type: 'boolean' } },
  };

  static add({ name, active }) {
    return this.query().insertAndFetch({ name, active });
  }
}
