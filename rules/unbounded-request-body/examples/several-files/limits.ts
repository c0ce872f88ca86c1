export const LIMIT = '250mb';
