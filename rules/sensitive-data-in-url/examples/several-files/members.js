exports.members = { check: async () => null };
