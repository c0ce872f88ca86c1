exports.books = {
  index: async (ctx) => {
    ctx.body = [];
  },
};
exports.users = {
  index: async (ctx) => {
    ctx.body = [];
  },
};
