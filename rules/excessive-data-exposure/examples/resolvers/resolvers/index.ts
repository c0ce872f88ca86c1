export * from './reader.resolver';
