export function note(kind: string, text: string): void {
  const line = String([new Date().toISOString(), kind, text].join(' ')).replace(/[\r\n]+/g, ' ');
  console.info(line);
}
