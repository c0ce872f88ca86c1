export const loans = () => [];

export function closeLoan(id: string): void {
  console.log(`closed ${Number(id)}`);
}
