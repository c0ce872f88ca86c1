export const users = { upsert: async (id: string) => ({ id }) };
