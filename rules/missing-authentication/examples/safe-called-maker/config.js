const values = new Map(Object.entries(process.env));

export default { get: (name) => values.get(name) };
