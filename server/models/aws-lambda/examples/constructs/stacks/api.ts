import { Api, type StackContext } from 'sst/constructs';

export function ApiStack({ stack }: StackContext) {
  return new Api(stack, 'api', {
    defaults: { authorizer: 'iam' },
    routes: {
      'GET /pens': 'packages/functions/src/pens.list',
    },
  });
}
