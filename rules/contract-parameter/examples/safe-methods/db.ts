export const db = {
  titles: async (word: string): Promise<string[]> => [word],
  add: async (): Promise<string> => '1',
};
