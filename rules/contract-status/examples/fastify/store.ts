export const store = { has: async (book: unknown) => book !== null };
