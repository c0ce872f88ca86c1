export function note(kind: string, text: string): void {
  const line = [new Date().toISOString(), kind, text].join(' ');
  console.info(line);
  //           ^^^^ finding: is written to a log with its line breaks
}
