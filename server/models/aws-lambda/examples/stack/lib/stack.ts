import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';

export class Books extends Stack {
  constructor(scope: never, id: string) {
    super(scope, id);
    const read = new NodejsFunction(this, 'Read', { entry: join(__dirname, '../lambda/read.ts') });
    const remove = new NodejsFunction(this, 'Remove', { entry: 'lambda/remove.ts', handler: 'run' });
    const api = new HttpApi(this, 'Api');
    api.addRoutes({
      path: '/books/{id}',
      methods: [HttpMethod.GET],
      integration: new HttpLambdaIntegration('Reading', read),
    });
    api.addRoutes({
      path: '/books/{id}',
      methods: [HttpMethod.DELETE],
      integration: new HttpLambdaIntegration('Removing', remove),
      authorizer: keepers,
    });
  }
}
declare const keepers: never;
