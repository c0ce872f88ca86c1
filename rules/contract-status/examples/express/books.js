export const books = new Map();
