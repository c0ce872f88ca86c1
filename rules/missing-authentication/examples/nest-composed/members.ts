export const members = new Map<string, string>();
