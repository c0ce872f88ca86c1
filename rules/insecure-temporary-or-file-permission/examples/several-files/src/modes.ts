export const shared = 0o666;
export const own = 0o600;
