export const shelf = {
  find: async (id: string, page: string | null, order: string | null) => ({ id, page, order }),
  change: async (id: string, changes: unknown) => (id ? { id, changes } : null),
//                                                 ^^ source body
//                                                            ^^^^^^^ source body
  burn: async (token: string | undefined, agent: string | null) => [token, agent],
};
