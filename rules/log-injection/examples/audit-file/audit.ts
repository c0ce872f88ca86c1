export class Audit {
  write(action: string, subject: string) {
    process.stdout.write(`${action}: ${subject}\n`);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The query `word` of the request is written to a log with its line breaks. Take the line breaks out, or log an object in JSON.
  }

  entry(action: string, subject: string) {
    process.stdout.write(`${JSON.stringify({ action, subject })}\n`);
  }
}
