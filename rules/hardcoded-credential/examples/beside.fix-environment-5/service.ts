export const apiToken = process.env.API_TOKEN as string;
