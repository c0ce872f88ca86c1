export const search = (query) => ({ query });
