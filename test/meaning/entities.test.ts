import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ExpressionId } from '../../server/facts/facts.ts';
import { allEntities, type Entity, entityNamed } from '../../server/meaning/entities/entities.ts';
import { isPrivileged, nameWords, sensitivityOf } from '../../server/meaning/entities/field-names.ts';
import { fieldsRead, type QueryAt, queryAt, queryBehind } from '../../server/meaning/entities/queries.ts';
import type { Model } from '../../server/meaning/vocabulary/model.ts';
import { parsePrisma } from '../../server/parse/prisma.ts';
import { readSql } from '../../server/parse/sql.ts';
import { sourceFile } from '../../server/text/source-file.ts';
import { factsAt } from '../../server/workspace/facts.ts';
import { changed, type Workspace, workspaceOf } from '../../server/workspace/workspace.ts';
import { workspaceWith as workspaceWithModels } from '../fixture/examples.ts';

/** Small models, so that these tests do not hang on what the bundled ones say. */
const models: Readonly<Record<string, Model>> = {
  prisma: {
    library: 'prisma',
    packages: ['@prisma/client'],
    values: { Client: 'module.PrismaClient()', Table: 'Client.<entity>' },
    queries: [
      {
        on: 'Table',
        call: ['findUnique', 'findFirst'],
        reads: 'one',
        select: '0.select',
        omit: '0.omit',
        include: '0.include',
      },
      {
        on: 'Table',
        call: 'findMany',
        reads: 'many',
        select: '0.select',
        omit: '0.omit',
        include: '0.include',
      },
      { on: 'Client', call: '$queryRaw', reads: 'many', entity: { sql: 0 } },
      { on: 'Table', call: 'create', reads: 'one', writes: '0.data', select: '0.select' },
    ],
    entities: [{ from: 'prisma-schema' }],
  },
  mongoose: {
    library: 'mongoose',
    values: {
      Schema: 'module.Schema()',
      Model: 'module.model()',
      Query: ['Model.{find,findOne,findById}()', 'Query.populate()'],
    },
    types: { Model: 'Model' },
    fluent: ['Query.{select,sort,limit,lean,populate,where}()'],
    queries: [
      { on: 'Model', call: 'find', reads: 'many', filter: 0, select: 1 },
      { on: 'Model', call: ['findOne', 'findById'], reads: 'one', filter: 0, select: 1 },
    ],
    entities: [
      {
        from: 'call',
        path: 'module.model()',
        name: 0,
        fields: 1,
        schema: 'module.Schema()',
        hidden: [{ option: 'select', is: false }],
        json: ['toJSON'],
        implicit: ['_id'],
      },
    ],
  },
  sequelize: {
    library: 'sequelize',
    values: {
      Sequelize: ['module()', 'module.Sequelize()'],
      Model: ['module.Model', 'Sequelize.define()'],
    },
    fluent: ['Model.{unscoped,scope}()'],
    queries: [
      { on: 'Model', call: 'findAll', reads: 'many', select: '0.attributes', include: '0.include' },
      { on: 'Model', call: 'findOne', reads: 'one', select: '0.attributes', include: '0.include' },
      { on: 'Model', call: 'findAndCountAll', reads: 'page', at: 'result.rows', select: '0.attributes' },
    ],
    entities: [
      { from: 'call', path: 'Sequelize.define()', name: 0, fields: 1 },
      { from: 'class-init', path: 'module.Model.init()', fields: 0 },
    ],
  },
  typeorm: {
    library: 'typeorm',
    values: {
      DataSource: 'module.DataSource()',
      Repository: ['DataSource.getRepository()', 'module.getRepository()'],
      Builder: 'Repository.createQueryBuilder()',
    },
    types: { Repository: 'Repository' },
    fluent: ['Builder.{select,addSelect,where,leftJoinAndSelect}()'],
    queries: [
      { on: 'Repository', call: 'find', reads: 'many', select: '0.select', include: '0.relations' },
      { on: 'Repository', call: 'findOneBy', reads: 'one' },
      { on: 'Builder', call: 'getMany', reads: 'many' },
      { on: 'Builder', call: 'getOne', reads: 'one' },
      { on: 'DataSource', call: 'findIn', reads: 'many', entity: { argument: 0 } },
    ],
    entities: [
      {
        from: 'class-decorator',
        path: 'module.Entity()',
        decorators: ['module.{Column,PrimaryColumn,PrimaryGeneratedColumn,OneToMany,ManyToOne}()'],
        hidden: [{ option: 'select', is: false }],
      },
      { from: 'call', path: 'module.EntitySchema()', name: '0.name', fields: '0.columns' },
    ],
  },
  'class-transformer': {
    library: 'class-transformer',
    entities: [{ from: 'class-decorator', hides: ['module.Exclude()'] }],
    serializers: ['module.instanceToPlain'],
  },
  pg: {
    library: 'pg',
    values: { Pool: 'module.Pool()' },
    queries: [
      { on: 'Pool', call: 'query', reads: 'many', at: 'result.rows', entity: { sql: 0 } },
      { on: 'Pool', call: 'query', reads: 'many', at: '(last)->1.rows', entity: { sql: 0 } },
    ],
  },
  knex: {
    library: 'knex',
    values: { Knex: 'module()', Table: 'Knex()' },
    fluent: ['Table.{where,select,orderBy}()'],
    queries: [
      { on: 'Table', call: 'select', reads: 'many', select: '*' },
      { on: 'Table', call: 'first', reads: 'one', select: '*' },
    ],
  },
};

function workspaceWith(files: Readonly<Record<string, string>>): Workspace {
  return workspaceOf({
    files: Object.entries(files).map(([name, text]) => sourceFile(`file:///app/${name}`, text)),
    folders: ['file:///app'],
    models,
  });
}

function entitiesOf(text: string, name = 'model.ts'): readonly Entity[] {
  return allEntities(workspaceWith({ [name]: text }));
}

function onlyEntity(text: string, name = 'model.ts'): Entity {
  const entities = entitiesOf(text, name);
  assert.equal(entities.length, 1, `${entities.length} entities`);
  return entities[0] as Entity;
}

function names(entity: Entity | null): readonly string[] {
  return (entity?.fields ?? []).map(({ name }) => name);
}

function secrets(entity: Entity): readonly string[] {
  return entity.fields.filter(({ sensitivity }) => sensitivity === 'secret').map(({ name }) => name);
}

/** All queries of a file, in order. */
function queriesIn(workspace: Workspace, name: string): readonly QueryAt[] {
  const uri = `file:///app/${name}`;
  return factsAt(workspace, uri).code.expressions.flatMap(
    (_, expression: ExpressionId) => queryAt(workspace, { uri, expression }) ?? [],
  );
}

function onlyQuery(files: Readonly<Record<string, string>>, name = 'app.ts'): QueryAt {
  const found = queriesIn(workspaceWith(files), name);
  assert.equal(found.length, 1, `${found.length} queries`);
  return found[0] as QueryAt;
}

describe('names of fields', () => {
  it('are split into words', () => {
    assert.deepEqual(nameWords('twoFactorSecret'), ['two', 'factor', 'secret']);
    assert.deepEqual(nameWords('user_API_key'), ['user', 'api', 'key']);
    assert.deepEqual(nameWords('APIKey'), ['api', 'key']);
  });

  const secretNames =
    'password passwordHash password_hash hashedPassword pwd pass hash salt token tokens resetToken resetPasswordToken refresh_token accessToken apiKey api_key apikey secret clientSecret twoFactorSecret totpSecret otp pin recoveryCode recovery_codes privateKey sessionId ssn cardNumber card_number cvv iban PASSWORD userPassword encryptedPassword password2 credentials';
  for (const name of secretNames.split(' '))
    it(`take ${name} for a secret`, () => assert.equal(sensitivityOf(name), 'secret'));

  const personalNames =
    'email emailAddress phone phoneNumber birthDate dateOfBirth dob address homeAddress ipAddress street';
  for (const name of personalNames.split(' '))
    it(`take ${name} for personal`, () => assert.equal(sensitivityOf(name), 'personal'));

  const plainNames =
    'tokenCount passwordChangedAt hasPassword emailVerified isPinned pinned passwordResetExpires resetTokenExpiry tokenType secretSanta maxTokens promptTokens fileHash boardingPass passwordPolicy requiresPassword title tokenVersion lastPasswordChange id name contractAddress saltLevel compass spin passenger pinnedAt keyboard description';
  for (const name of plainNames.split(' '))
    it(`take ${name} for neither`, () => assert.equal(sensitivityOf(name), null));

  it('tell privileges', () => {
    for (const name of [
      'role',
      'roles',
      'isAdmin',
      'is_admin',
      'permissions',
      'balance',
      'verified',
      'emailVerified',
      'ownerId',
      'owner_id',
      'userId',
      'tenantId',
    ])
      assert.equal(isPrivileged(name), true, name);
    for (const name of ['title', 'email', 'description', 'roleplay', 'status', 'createdAt', 'scroll', 'id'])
      assert.equal(isPrivileged(name), false, name);
  });
});

describe('the parser of Prisma schemas', () => {
  it('reads models, fields and enums', () => {
    const { models, enums } = parsePrisma(`
      enum Role { user
        admin }
      model User { // people
        id    Int     @id @default(autoincrement())
        name  String? @default("}{ // no comment") /* a
          comment */
        posts Post[]
        boss  User? @relation("Boss", fields: [bossId],
          references: [id])
        @@map("users")
      }
      model Post {
        id Int @id
        author User
      }`);
    assert.deepEqual(
      enums.map(({ name, values }) => [name, values]),
      [['Role', ['user', 'admin']]],
    );
    assert.deepEqual(
      models.map(({ name }) => name),
      ['User', 'Post'],
    );
    const fields = models[0]?.fields.map(({ name, type, list, optional, relation }) => [
      name,
      type,
      list,
      optional,
      relation,
    ]);
    assert.deepEqual(fields, [
      ['id', 'Int', false, false, false],
      ['name', 'String', false, true, false],
      ['posts', 'Post', true, false, true],
      ['boss', 'User', false, true, true],
    ]);
    assert.deepEqual(models[0]?.attributes, ['@@map("users")']);
    assert.deepEqual(models[0]?.fields[1]?.attributes, ['@default("}{ // no comment")']);
  });

  it('goes on after a block that is not closed', () => {
    const { models } = parsePrisma('model A {\n  id Int @default(\n  b String\n\nmodel B {\n  id Int\n}');
    assert.deepEqual(
      models.map(({ name, fields }) => [name, fields.map((field) => field.name)]),
      [
        ['A', ['id', 'b']],
        ['B', ['id']],
      ],
    );
  });

  const words = fc.constantFrom(
    'model',
    'enum',
    'A',
    'b',
    'Int',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '@',
    '@@',
    '?',
    '"',
    '//',
    '/*',
    '*/',
    '\n',
    ' ',
    '\\',
    '.',
    ':',
    'é',
    '\r\n',
  );
  it('never throws, and its spans lie in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join(' ')),
          fc.array(words).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const model of parsePrisma(text).models) {
            assert.equal(text.slice(model.nameSpan.start, model.nameSpan.end), model.name);
            for (const field of model.fields)
              assert.equal(text.slice(field.nameSpan.start, field.nameSpan.end), field.name);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the reader of SQL texts', () => {
  const cases: readonly [string, unknown][] = [
    ['select * from users where id = $1', ['select', 'users', { kind: 'all' }]],
    [
      'SELECT id, u.email AS mail FROM public."Users" u',
      ['select', 'Users', { kind: 'only', names: ['id', 'email'] }],
    ],
    ['select count(*) from `users`', ['select', 'users', { kind: 'only', names: [] }]],
    [
      'select distinct name from users -- all of them',
      ['select', 'users', { kind: 'only', names: ['name'] }],
    ],
    ['select * from users u join orders o on o.user_id = u.id', ['select', 'users', { kind: 'unknown' }]],
    ['select * from users, orders', ['select', 'users', { kind: 'unknown' }]],
    ['select \uFFFC from users', ['select', 'users', { kind: 'unknown' }]],
    ['select * from \uFFFC', ['select', null, { kind: 'all' }]],
    [
      "insert into users (name) values ('returning *') returning id, name",
      ['insert', 'users', { kind: 'only', names: ['id', 'name'] }],
    ],
    ['update users set name = $1 returning *', ['update', 'users', { kind: 'all' }]],
    ['delete from users where id = $1', ['delete', 'users', { kind: 'only', names: [] }]],
  ];
  for (const [text, expected] of cases)
    it(text, () => {
      const read = readSql(text);
      assert.deepEqual([read?.kind, read?.table, read?.columns], expected);
    });

  it('leaves other texts alone, and never throws', () => {
    assert.equal(readSql('create table users (id int)'), null);
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'select',
            '*',
            'from',
            ',',
            '(',
            ')',
            "'",
            '"',
            '.',
            'a',
            'join',
            '--',
            '\n',
            '\uFFFC',
            'returning',
            'insert',
            'into',
          ),
        ),
        (parts) => {
          readSql(parts.join(' '));
          readSql(`select ${parts.join('')}`);
        },
      ),
    );
  });
});

describe('entities', () => {
  it('of a Prisma schema', () => {
    const user = onlyEntity(
      'model User {\n  id Int @id\n  passwordHash String @map("password_hash")\n  isAdmin Boolean\n @@map("people")\n}',
      'schema.prisma',
    );
    assert.equal(user.table, 'people');
    assert.equal(user.library, 'prisma');
    assert.deepEqual(secrets(user), ['passwordHash']);
    assert.equal(user.fields[1]?.column, 'password_hash');
    assert.deepEqual(
      user.fields.map(({ privileged }) => privileged),
      [false, false, true],
    );
  });

  it('of Prisma schemas in several files know each other', () => {
    const workspace = workspaceWith({
      'a.prisma': 'model A {\n token B\n}',
      'b.prisma': 'model B {\n id Int\n}',
    });
    const [field] = entityNamed(workspace, 'a', '')?.fields ?? [];
    assert.deepEqual([field?.relation, field?.target, field?.sensitivity], [true, 'B', null]);
  });

  const schema = `
    import mongoose, { Schema } from 'mongoose';
    const addressSchema = new Schema({ street: String, city: { type: String } });
    const userSchema = new Schema<User>({
      'email': { type: String, required: true },
      password: { type: String, select: false },
      apiKeys: [String],
      profile: { age: Number, bio: { type: String } },
      address: addressSchema,
      team: { type: Schema.Types.ObjectId, ref: 'Team' },
      logins: [{ ip: String, at: Date }],
    }, { timestamps: true, collection: 'people', toJSON: { transform(doc, ret) { delete ret.apiKeys; return ret; } } });`;

  it('of mongoose, with nested fields, hidden ones and timestamps', () => {
    const user = onlyEntity(`${schema}\nexport const User = mongoose.model('User', userSchema);`);
    assert.equal(user.name, 'User');
    assert.equal(user.table, 'people');
    assert.deepEqual(names(user), [
      '_id',
      'email',
      'password',
      'apiKeys',
      'profile',
      'profile.age',
      'profile.bio',
      'address',
      'address.street',
      'address.city',
      'team',
      'logins',
      'logins.ip',
      'logins.at',
      'createdAt',
      'updatedAt',
    ]);
    assert.deepEqual(user.hidden, ['password', 'apiKeys']);
    const types = Object.fromEntries(user.fields.map(({ name, type }) => [name, type]));
    assert.deepEqual(
      [types.email, types.apiKeys, types.team, types['profile.age'], types.createdAt],
      ['String', 'String[]', 'ObjectId', 'Number', 'Date'],
    );
    const team = user.fields.find(({ name }) => name === 'team');
    assert.deepEqual([team?.relation, team?.target], [true, 'Team']);
  });

  const forms: Readonly<Record<string, string>> = {
    'a method that deletes': `s.methods.toJSON = function () { const o = this.toObject(); delete o.password; return o; };`,
    'a method that takes the rest': `s.methods.toJSON = function () { const { password, ...rest } = this.toObject(); return rest; };`,
    'a method that lists': `s.method('toJSON', function () { return { id: this._id, email: this.email }; });`,
    'a setting': `s.set('toJSON', { transform: (_doc, ret) => { delete ret['password']; } });`,
    'an option': `s.options.toJSON = { transform(_doc, ret) { ret.password = undefined; return ret; } };`,
    'a plugin by an option of the field': `s.plugin(clean);
      function clean(schema) {
        schema.options.toJSON = Object.assign(schema.options.toJSON || {}, {
          transform(doc, ret) {
            Object.keys(schema.paths).forEach((path) => { if (schema.paths[path].options.private) drop(ret, path); });
          },
        });
      }`,
  };
  for (const [what, code] of Object.entries(forms))
    it(`leave out by ${what}`, () => {
      const user = onlyEntity(
        `
        const mongoose = require('mongoose');
        const s = new mongoose.Schema({ email: String, password: { type: String, private: true } });
        ${code}
        module.exports = mongoose.model('User', s);`,
        'user.js',
      );
      assert.deepEqual(
        user.hidden.filter((name) => name !== '_id'),
        ['password'],
      );
    });

  it('are not the lookup of a model by its name', () => {
    assert.deepEqual(
      entitiesOf(`const mongoose = require('mongoose'); const User = mongoose.model('User');`, 'a.js'),
      [],
    );
  });

  it('of sequelize.define, over files', () => {
    const workspace = workspaceWith({
      'db.js': `const Sequelize = require('sequelize'); const sequelize = new Sequelize('x'); module.exports = { sequelize, User: require('./user')(sequelize, Sequelize.DataTypes) };`,
      'user.js': `module.exports = (sequelize, DataTypes) => {
        const User = sequelize.define('User', {
          email: DataTypes.STRING,
          passwordHash: { type: DataTypes.STRING(64), field: 'password_hash' },
        }, { tableName: 'accounts', defaultScope: { attributes: { exclude: ['passwordHash'] } } });
        User.prototype.toJSON = function () { const v = { ...this.get() }; delete v.email; return v; };
        return User;
      };`,
    });
    const [user] = allEntities(workspace);
    assert.deepEqual(names(user ?? null), ['email', 'passwordHash']);
    assert.equal(user?.table, 'accounts');
    assert.deepEqual(user?.hidden, ['passwordHash', 'email']);
    assert.deepEqual(
      user?.fields.map(({ type, column }) => [type, column]),
      [
        ['STRING', null],
        ['STRING', 'password_hash'],
      ],
    );
  });

  it('of a class that is initialised', () => {
    const user = onlyEntity(`
      import { Model, DataTypes, Sequelize } from 'sequelize';
      export class User extends Model {
        toJSON() { return { ...this.get(), token: undefined }; }
      }
      User.init({ id: { type: DataTypes.INTEGER }, token: DataTypes.STRING }, { sequelize, modelName: 'User' });`);
    assert.equal(user.name, 'User');
    assert.deepEqual(names(user), ['id', 'token']);
    assert.deepEqual(user.hidden, ['token']);
    assert.notEqual(user.class, null);
  });

  it('of a class that initialises itself', () => {
    const user = onlyEntity(
      `
      const { Model } = require('sequelize');
      module.exports = (sequelize, DataTypes) => {
        class User extends Model { static setup() { super.init({ pin: DataTypes.STRING }, { sequelize }); } }
        return User;
      };`,
      'user.js',
    );
    assert.deepEqual(secrets(user), ['pin']);
  });

  it('of classes with decorators, inheriting fields', () => {
    const workspace = workspaceWith({
      'base.ts': `import { PrimaryGeneratedColumn } from 'typeorm'; export abstract class Base { @PrimaryGeneratedColumn('uuid') id: string; helper = 1; }`,
      'user.ts': `import { Entity, Column, OneToMany } from 'typeorm';
        import { Exclude } from 'class-transformer';
        import { Base } from './base';
        import { Order } from './order';
        @Entity('people')
        export class User extends Base {
          @Column() email: string;
          @Column({ select: false, name: 'pwd_hash' }) password: string;
          @Column() @Exclude() resetToken?: string;
          @Column('varchar') nick;
          @OneToMany(() => Order, (order) => order.user) orders: Order[];
          ignored: string;
        }`,
      'order.ts': `import { Entity, Column } from 'typeorm'; @Entity() export class Order { @Column() total: number; }`,
      'reply.ts': `import { instanceToPlain } from 'class-transformer'; export const reply = (value) => instanceToPlain(value);`,
    });
    const user = entityNamed(workspace, 'User', '');
    assert.deepEqual(names(user), ['id', 'email', 'password', 'resetToken', 'nick', 'orders']);
    assert.deepEqual(user?.hidden, ['password', 'resetToken']);
    assert.equal(user?.table, 'people');
    assert.deepEqual(
      user?.fields.map(({ type }) => type),
      ['string', 'string', 'string', 'string', 'varchar', 'Order[]'],
    );
    assert.deepEqual(user?.fields.at(-1)?.target, 'Order');
    assert.equal(entityNamed(workspace, 'people', '')?.name, 'User');
    assert.equal(entityNamed(workspace, 'orders', '')?.name, 'Order');
    const text = workspace.files.get('file:///app/user.ts')?.text ?? '';
    const marked = [user, ...(user?.fields.slice(1) ?? [])].map((each) =>
      text.slice(each?.place.span.start, each?.place.span.end),
    );
    assert.deepEqual(marked, ['User', 'email', 'password', 'resetToken', 'nick', 'orders']);
  });

  it('show what a decorator hides if nothing does what it says', () => {
    const user = onlyEntity(`import { Entity, Column } from 'typeorm';
      import { Exclude } from 'class-transformer';
      @Entity() export class User { @Column() email: string; @Column() @Exclude() password: string; }`);
    assert.deepEqual([user.hidden, user.unkept], [[], ['password']]);
  });

  it('of an EntitySchema', () => {
    const user = onlyEntity(
      `import { EntitySchema } from 'typeorm'; export const U = new EntitySchema({ name: 'User', tableName: 'users', columns: { id: { type: 'int' }, salt: { type: 'varchar' } } });`,
    );
    assert.deepEqual([user.name, user.table, secrets(user)], ['User', 'users', ['salt']]);
  });

  it('have fields named type, and numbers for options', () => {
    const place = onlyEntity(`
      import { model, Schema } from 'mongoose';
      export default model('Place', new Schema({
        point: { type: { type: String }, coordinates: [Number] },
        secret: { type: String, select: 0 },
      }));`);
    assert.deepEqual(names(place), ['_id', 'point', 'point.type', 'point.coordinates', 'secret']);
    assert.deepEqual(place.hidden, ['secret']);
  });

  it('take fields out by the options of a decorator', () => {
    const user = onlyEntity(`
      import { Entity, Column } from 'typeorm';
      @Entity({ name: 'users', toJSON: { transform: (_, ret) => { delete ret.pin; } } })
      export class User { @Column() pin: string; }`);
    assert.deepEqual([user.table, user.cleaned], ['users', ['pin']]);
  });

  it('change with the file that defines them', () => {
    const workspace = workspaceWith({ 'schema.prisma': 'model User {\n id Int\n}' });
    assert.deepEqual(names(entityNamed(workspace, 'user', '')), ['id']);
    const next = changed(workspace, {
      set: [sourceFile('file:///app/schema.prisma', 'model User {\n id Int\n pin String\n}')],
    });
    assert.deepEqual(names(entityNamed(next, 'user', '')), ['id', 'pin']);
  });
});

describe('queries', () => {
  const prisma = {
    'schema.prisma':
      'model User {\n id Int\n passwordHash String\n posts Post[]\n}\nmodel Post {\n id Int\n author User @relation(fields: [x], references: [id])\n}',
    'db.ts': `import { PrismaClient } from '@prisma/client'; export const prisma = new PrismaClient();`,
  };
  const ofPrisma = (call: string, before = '') =>
    onlyQuery({ ...prisma, 'app.ts': `import { prisma } from './db'; ${before} prisma.${call};` });

  it('of Prisma know their entity', () => {
    const found = ofPrisma('user.findMany()');
    assert.equal(found.entity?.name, 'User');
    assert.equal(found.many, true);
    assert.deepEqual(found.selected, { kind: 'all' });
    assert.deepEqual(
      fieldsRead(found)?.map(({ name }) => name),
      ['id', 'passwordHash', 'posts'],
    );
  });

  const prismaCases: readonly [string, unknown][] = [
    ['user.findFirst({ select: { id: true, passwordHash: false } })', { kind: 'only', fields: ['id'] }],
    ['user.findFirst({ omit: { passwordHash: true } })', { kind: 'without', fields: ['passwordHash'] }],
    ['user.findFirst({ select: publicFields })', { kind: 'only', fields: ['id'] }],
    ['user.findFirst({ select: wanted(x) })', { kind: 'unknown' }],
    ['user.findFirst(options)', { kind: 'unknown' }],
    ['user.findFirst({ where: { id: 1 } })', { kind: 'all' }],
    [
      'user.findFirst({ select: { ...publicFields, posts: true } })',
      { kind: 'only', fields: ['id', 'posts'] },
    ],
  ];
  for (const [call, expected] of prismaCases)
    it(`of Prisma: ${call}`, () => {
      const before =
        'const publicFields = { id: true } as const; declare const wanted: any; export function f(options: any, x: any) {';
      const found = onlyQuery({
        ...prisma,
        'app.ts': `import { prisma } from './db'; ${before} return prisma.${call}; }`,
      });
      assert.deepEqual(found.selected, expected);
    });

  it('read related entities along', () => {
    const found = ofPrisma('post.findMany({ include: { author: { select: { id: true } } } })');
    assert.deepEqual(
      found.included.map(({ name, entity, selected }) => [name, entity?.name, selected]),
      [['author', 'User', { kind: 'only', fields: ['id'] }]],
    );
    const nested = ofPrisma('user.findMany({ select: { id: true, posts: { include: { author: true } } } })');
    assert.deepEqual(
      nested.included.map(({ name, included }) => [
        name,
        included.map((each) => [each.name, each.entity?.name]),
      ]),
      [['posts', [['author', 'User']]]],
    );
  });

  const user = {
    'user.js': `const mongoose = require('mongoose');
      const s = new mongoose.Schema({ email: String, password: { type: String, select: false }, org: { type: mongoose.Schema.Types.ObjectId, ref: 'Org' } });
      module.exports = mongoose.model('User', s);`,
  };
  const mongooseCases: readonly [string, unknown, readonly string[]][] = [
    ['User.find({})', { kind: 'all' }, ['_id', 'email', 'org']],
    [`User.findById(id).select('-email')`, { kind: 'without', fields: ['email'] }, ['_id', 'org']],
    [`User.findById(id).sort('x').select('+password')`, { kind: 'all' }, ['_id', 'email', 'password', 'org']],
    [
      `User.findOne({}, 'email password')`,
      { kind: 'only', fields: ['email', 'password'] },
      ['email', 'password'],
    ],
    [`User.findOne({}, { email: 0 }).lean()`, { kind: 'without', fields: ['email'] }, ['_id', 'org']],
    [`User.findOne({}).select({ email: 1 })`, { kind: 'only', fields: ['email'] }, ['email']],
    [`User.findOne({}).select(['email', '-_id'])`, { kind: 'only', fields: ['email'] }, ['email']],
  ];
  for (const [call, selected, read] of mongooseCases)
    it(`of mongoose: ${call}`, () => {
      const found = onlyQuery(
        {
          ...user,
          'app.js': `const User = require('./user'); async function f(id) { return await ${call}; }`,
        },
        'app.js',
      );
      assert.equal(found.entity?.name, 'User');
      assert.deepEqual(found.selected, selected);
      assert.deepEqual(
        fieldsRead(found)?.map(({ name }) => name),
        read,
      );
    });

  it('are narrowed by the name they are put into, and by no other query', () => {
    const workspace = workspaceWith({
      ...user,
      'app.js': `const User = require('./user');
        function f() { const q = User.find(); q.select('email'); return q; }
        function g() { const a = User.find(); const b = User.find().select('-email'); return [a, b]; }`,
    });
    assert.deepEqual(
      queriesIn(workspace, 'app.js').map(({ selected }) => selected),
      [{ kind: 'only', fields: ['email'] }, { kind: 'all' }, { kind: 'without', fields: ['email'] }],
    );
  });

  it('are found behind fluent calls, and populated', () => {
    const workspace = workspaceWith({
      ...user,
      'org.js': `const mongoose = require('mongoose'); module.exports = mongoose.model('Org', new mongoose.Schema({ iban: String, title: String }));`,
      'app.js': `const User = require('./user'); module.exports = User.find({}).populate('org', 'title').lean();`,
    });
    const uri = 'file:///app/app.js';
    const { code } = factsAt(workspace, uri);
    const last = code.expressions.findLastIndex(({ kind }) => kind === 'call');
    assert.equal(queryAt(workspace, { uri, expression: last }), null);
    const found = queryBehind(workspace, { uri, expression: last });
    assert.deepEqual(
      found?.included.map(({ name, entity, selected }) => [name, entity?.name, selected]),
      [['org', 'Org', { kind: 'only', fields: ['title'] }]],
    );
  });

  it('of Nest know their entity by the type', () => {
    const found = onlyQuery({
      ...user,
      'app.ts': `import { Model } from 'mongoose'; export class Users { constructor(private model: Model<UserDocument>) {} all() { return this.model.find(); } }`,
    });
    assert.equal(found.entity?.name, 'User');
  });

  it('that give plain objects do not clean them', () => {
    const cleaning = (call: string) =>
      onlyQuery(
        {
          'user.js': `const mongoose = require('mongoose');
            const s = new mongoose.Schema({ email: String, password: String, pin: { type: String, select: false } });
            s.set('toJSON', { transform: (doc, ret) => { delete ret.password; } });
            module.exports = mongoose.model('User', s);`,
          'app.js': `const User = require('./user'); ${call};`,
        },
        'app.js',
      );
    const found = cleaning('User.find()');
    assert.deepEqual(found.entity?.cleaned, ['password']);
    assert.deepEqual(
      fieldsRead(found)?.map(({ name }) => name),
      ['_id', 'email'],
    );
    assert.deepEqual(
      fieldsRead(cleaning('User.find().lean()'))?.map(({ name }) => name),
      ['_id', 'email', 'password'],
    );
  });

  it('of Prisma leave out what their client leaves out, unless they say otherwise', () => {
    const files = (call: string) => ({
      ...prisma,
      'app.ts': `import { PrismaClient } from '@prisma/client'; const db = new PrismaClient({ omit: { user: { passwordHash: true } } }); db.${call};`,
    });
    assert.deepEqual(onlyQuery(files('user.findMany()')).selected, {
      kind: 'without',
      fields: ['passwordHash'],
    });
    assert.deepEqual(onlyQuery(files('post.findMany()')).selected, { kind: 'all' });
    assert.deepEqual(onlyQuery(files('user.findMany({ select: { passwordHash: true } })')).selected, {
      kind: 'only',
      fields: ['passwordHash'],
    });
  });

  it('may be tagged templates', () => {
    const found = onlyQuery({
      ...prisma,
      'app.ts': `import { prisma } from './db'; export const f = (id) => prisma.$queryRaw\`select id from "User" where id = \${id}\`;`,
    });
    assert.deepEqual([found.entity?.name, found.selected], ['User', { kind: 'only', fields: ['id'] }]);
  });

  const member = {
    'user.ts': `import { Model, DataTypes } from 'sequelize';
      export class User extends Model {}
      User.init({ email: DataTypes.STRING, token: DataTypes.STRING }, { sequelize: null });`,
  };
  const sequelizeCases: readonly [string, unknown][] = [
    ['User.findAll()', { kind: 'all' }],
    [`User.findOne({ attributes: ['email', [fn('x'), 'n']] })`, { kind: 'only', fields: ['email'] }],
    [`User.unscoped().findAll()`, { kind: 'all' }],
    [`User.findAndCountAll({ attributes: { exclude: ['token'] } })`, { kind: 'without', fields: ['token'] }],
  ];
  for (const [call, selected] of sequelizeCases)
    it(`of Sequelize: ${call}`, () => {
      const found = onlyQuery({
        ...member,
        'app.ts': `import { User } from './user'; import { fn } from 'sequelize'; ${call};`,
      });
      assert.equal(found.entity?.name, 'User');
      assert.deepEqual(found.selected, selected);
      assert.deepEqual(found.resultPath, call.includes('Count') ? ['rows'] : []);
    });

  it('of Sequelize include classes', () => {
    const found = onlyQuery({
      ...member,
      'app.ts': `import { User } from './user'; User.findAll({ include: [{ model: User, as: 'boss', attributes: ['email'] }] });`,
    });
    assert.deepEqual(
      found.included.map(({ entity, selected }) => [entity?.name, selected]),
      [['User', { kind: 'only', fields: ['email'] }]],
    );
  });

  const typed = {
    'user.ts': `import { Entity, Column } from 'typeorm'; @Entity() export class User { @Column() email: string; @Column() token: string; }`,
    'db.ts': `import { DataSource } from 'typeorm'; export const db = new DataSource({});`,
  };
  const typeormCases: readonly [string, unknown][] = [
    ['db.getRepository(User).find()', { kind: 'all' }],
    [`db.getRepository(User).find({ select: ['email'] })`, { kind: 'only', fields: ['email'] }],
    [
      `db.getRepository(User).createQueryBuilder('u').select(['u.email']).where('x').getMany()`,
      { kind: 'only', fields: ['email'] },
    ],
    [`db.getRepository(User).createQueryBuilder('user').select('user').getOne()`, { kind: 'all' }],
    [`db.findIn(User)`, { kind: 'all' }],
  ];
  for (const [call, selected] of typeormCases)
    it(`of TypeORM: ${call}`, () => {
      const found = onlyQuery({
        ...typed,
        'app.ts': `import { db } from './db'; import { User } from './user'; ${call};`,
      });
      assert.equal(found.entity?.name, 'User');
      assert.deepEqual(found.selected, selected);
    });

  it('of TypeORM add fields that are hidden', () => {
    const found = onlyQuery({
      ...typed,
      'app.ts': `import { db } from './db'; import { User } from './user'; db.getRepository(User).createQueryBuilder('user').addSelect('user.token').getOne();`,
    });
    assert.deepEqual([found.selected, found.shown], [{ kind: 'all' }, ['token']]);
  });

  it('of TypeORM with a builder in steps', () => {
    const found = onlyQuery({
      ...typed,
      'app.ts': `import type { Repository } from 'typeorm'; import { User } from './user';
        export function f(users: Repository<User>) { const qb = users.createQueryBuilder('u'); qb.select(['u.email']); return qb.getMany(); }`,
    });
    assert.equal(found.entity?.name, 'User');
    assert.deepEqual(found.selected, { kind: 'only', fields: ['email'] });
  });

  const table = { 'schema.prisma': 'model User {\n id Int\n pin String\n @@map("users")\n}' };
  const sqlCases: readonly [string, string | null, unknown][] = [
    ["pool.query('select * from users where id = $1', [id])", 'users', { kind: 'all' }],
    [
      "pool.query('select id, name ' + 'from ' + 'users where x = ' + id)",
      'users',
      { kind: 'only', fields: ['id', 'name'] },
    ],
    ['pool.query(sql, [id])', 'users', { kind: 'all' }],
    ['pool.query({ text: sql, values: [id] })', 'users', { kind: 'all' }],
    ["pool.query('select * from ' + id)", null, { kind: 'all' }],
    ['pool.query(id)', null, { kind: 'unknown' }],
    ["pool.query('insert into users (id) values ($1) returning *', [id])", 'users', { kind: 'all' }],
  ];
  for (const [call, name, selected] of sqlCases)
    it(`of SQL: ${call}`, () => {
      const found = onlyQuery({
        ...table,
        'app.ts': `import { Pool } from 'pg'; const pool = new Pool(); const sql = 'select * from users'; export async function f(id) { return ${call}; }`,
      });
      assert.equal(found.entityName, name);
      assert.equal(found.entity?.name, name ? 'User' : undefined);
      assert.deepEqual(found.selected, selected);
      assert.deepEqual(found.resultPath, ['rows']);
    });

  it('of SQL give their result to a function', () => {
    const found = onlyQuery({
      ...table,
      'app.ts': `import { Pool } from 'pg'; new Pool().query('select * from users', (error, result) => {});`,
    });
    assert.deepEqual(found.resultPath, ['rows']);
  });

  it('of knex know the table', () => {
    const files = (call: string) => ({
      ...table,
      'app.ts': `import knex from 'knex'; const db = knex({}); ${call};`,
    });
    const read = onlyQuery(files(`db('users').where({ id: 1 }).select('id', 'pin as code')`));
    assert.deepEqual([read.entity?.name, read.selected], ['User', { kind: 'only', fields: ['id', 'pin'] }]);
    assert.deepEqual(onlyQuery(files(`db('users').first()`)).selected, { kind: 'all' });
  });
});

describe('tables that types describe', () => {
  /** The last query of `app.ts` as the models that ship read it. */
  function lastQuery(files: Readonly<Record<string, string>>): QueryAt {
    const sources = Object.entries(files).map(([name, text]) => sourceFile(`file:///app/${name}`, text));
    const found = queriesIn(workspaceWithModels(sources), 'app.ts').at(-1);
    assert.ok(found);
    return found;
  }

  it('of Kysely know the table by the type of the client', () => {
    const read = lastQuery({
      'types.ts': `import type { Generated } from 'kysely';
export interface Database { user: UserTable; pages: { id: number } }
interface UserTable { id: Generated<number>; email: string; password_hash: string; is_admin: boolean | null }
`,
      'app.ts': `import { Kysely } from 'kysely';
import type { Database } from './types';
const db = new Kysely<Database>({ dialect });
db.selectFrom('user').selectAll().execute();
`,
    });
    assert.equal(read.entity?.name, 'user');
    assert.deepEqual(names(read.entity), ['id', 'email', 'password_hash', 'is_admin']);
  });

  it('of knex know the table by what the project adds to its types', () => {
    const read = lastQuery({
      'tables.d.ts': `import type { Knex } from 'knex';
interface User { id: number; password: string }
declare module 'knex/types/tables' {
  interface Tables {
    people: Knex.CompositeTableType<User, Pick<User, 'password'>>;
    pages: { id: number };
  }
}
`,
      'app.ts': `import knex from 'knex'; const db = knex({}); db('people').first();`,
    });
    assert.equal(read.entity?.name, 'people');
    assert.deepEqual(names(read.entity), ['id', 'password']);
  });
});
