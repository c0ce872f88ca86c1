export const schema = 'type Query { hello: String }';
