export const users = {
  async check(email: string, password: string): Promise<{ id: string } | null> {
    return email && password ? { id: email } : null;
  },
};
