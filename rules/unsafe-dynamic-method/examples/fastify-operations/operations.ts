export const add = (a: number, b: number) => a + b;
export const subtract = (a: number, b: number) => a - b;
