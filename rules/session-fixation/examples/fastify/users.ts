export const users = {
  async findByEmail(email: string): Promise<{ id: string; hash: string } | undefined> {
    return undefined;
  },
};
