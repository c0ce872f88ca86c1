export const isCI = () => process.env.CI === 'true' && process.env.DEBUG === 'true';
