export const shared = 0o664;
export const own = 0o600;
