export const cookieSecret = process.env.COOKIE_SECRET as string;
