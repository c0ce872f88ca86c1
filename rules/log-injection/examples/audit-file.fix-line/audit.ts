export class Audit {
  write(action: string, subject: string) {
    process.stdout.write(`${action}: ${String(subject).replace(/[\r\n]+/g, ' ')}\n`);
  }

  entry(action: string, subject: string) {
    process.stdout.write(`${JSON.stringify({ action, subject })}\n`);
  }
}
