// What a model asks of a tool comes from whoever talks to the model.
import { execFile, execSync } from 'node:child_process';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const server = new Server({ name: 'books', version: '1.0.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { file } = request.params.arguments as { file: string };
  if (request.params.name === 'count') return { content: [{ type: 'text', text: String(execSync('wc -l ' + file)) }] };
  //                                                                                            ^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  execFile('wc', ['-l', '--', file]);
  return { content: [] };
});
