export const mail = { async reset(to: string, token: string) {}, async otp(to: string, code: string) {} };
