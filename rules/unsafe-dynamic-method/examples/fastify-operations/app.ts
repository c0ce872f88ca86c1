import Fastify from 'fastify';
import _ from 'lodash';
import * as operations from './operations';
const app = Fastify();

app.post<{ Params: { operation: string }; Body: { a: number; b: number } }>(
  '/calculate/:operation',
  async (request) => {
    const operation = operations[request.params.operation as keyof typeof operations];
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: names the method that is called
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused own: How `fastify` turns a request away here is not known
    return { result: operation(request.body.a, request.body.b) };
  },
);

app.post<{ Body: { format: string; value: string } }>('/format', async (request) => {
  const value = request.body.value as any;
  return { text: value[request.body.format]() };
  //                   ^^^^^^^^^^^^^^^^^^^ finding: names the method that is called
  //                   ^^^^^^^^^^^^^^^^^^^ refused own: Which methods a request may name is for you to say
});

app.post<{ Params: { operation: 'add' | 'subtract' } }>(
  '/calculate2/:operation',
  {
    schema: {
      params: {
        type: 'object',
        properties: { operation: { enum: ['add', 'subtract'] } },
        required: ['operation'],
      },
    },
  },
  async (request) => {
    return { result: operations[request.params.operation](1, 2) };
  },
);

app.post<{ Body: { method: string; args: unknown[] } }>('/invoke', async (request) =>
  _.invoke(operations, request.body.method, ...request.body.args),
  //                   ^^^^^^^^^^^^^^^^^^^ finding: names the method that is called
  //                   ^^^^^^^^^^^^^^^^^^^ refused own: Which methods a request may name is for you to say
);

app.post<{ Body: { method: string; args: unknown[] } }>('/apply', async (request) => {
  const target = operations as Record<string, Function>;
  return Reflect.apply(target[request.body.method], null, request.body.args);
  //                          ^^^^^^^^^^^^^^^^^^^ finding: names the method that is called
  //                          ^^^^^^^^^^^^^^^^^^^ refused own: How `fastify` turns a request away here is not known
});

app.get<{ Querystring: { order: string } }>('/sorted', async (request) => {
  const direction = request.query.order === 'desc' ? 'desc' : 'asc';
  const sorters = { asc: (list: number[]) => list.sort(), desc: (list: number[]) => list.sort().reverse() };
  return sorters[direction]([3, 1, 2]);
});
