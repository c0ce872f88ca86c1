import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema, ReadResourceRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const server = new Server({ name: 'books', version: '1.0.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name } = request.params;
  return { content: [{ type: 'text', text: JSON.stringify([name, request.params.arguments]) }] };
  //                                                             ^^^^^^^^^^^^^^^^^^^^^^^^ source body
});

server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => ({ contents: [{ uri, text: uri }] }));
//                                                                                                 ^^^ source url

const books = new McpServer({ name: 'books', version: '1.0.0' });
books.registerResource('book', new ResourceTemplate('books://{id}', { list: undefined }), {}, async (uri, variables) => ({
  contents: [{ uri: uri.href, text: String(variables.id) }],
  //                                       ^^^^^^^^^ source path
}));
