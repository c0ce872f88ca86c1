export const algorithm = 'rc4';
