module.exports = { add: async (a, b) => a + b, drop: async () => 'dropped' };
