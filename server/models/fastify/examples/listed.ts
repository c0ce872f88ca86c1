import fastify from 'fastify';
import files from '@fastify/static';

const server = fastify();
server.register(files, { root: '/srv/books', list: true });
//              ^^^^^ weakness folder-listed
server.register(files, { root: '/srv/shelves', prefix: '/shelves/' });
