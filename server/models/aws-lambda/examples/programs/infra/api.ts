const api = new sst.aws.ApiGatewayV2('Api');

api.route('GET /books', 'src/books.list');
api.route('POST /books', { handler: 'src/books.add' }, { auth: { iam: true } });
