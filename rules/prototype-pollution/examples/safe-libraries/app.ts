// Current versions of the usual packages pass over such names, and fastify refuses bodies that hold them.
import deepmerge from 'deepmerge';
import Fastify from 'fastify';
import _ from 'lodash';
import objectPath from 'object-path';

const app = Fastify();
const config: Record<string, any> = {};

function merge(target: any, source: any) {
  for (const key in source) {
    if (typeof source[key] === 'object') merge(target[key], source[key]);
    else target[key] = source[key];
  }
}

app.patch('/config', async (request) => {
  const body = request.body as Record<string, any>;
  _.merge(config, body);
  _.set(config, body.path, body.value);
  objectPath.set(config, body.path, body.value);
  merge(config, body);
  return deepmerge({ version: 1 }, { version: 2 });
});

export default app;
