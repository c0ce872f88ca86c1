import { parseXml, type ParserOptions } from 'libxmljs2';
const options: ParserOptions = { noent: false, noblanks: true };

export function parseInvoice(xml: string) {
  const doc = parseXml(xml, options);
  return { total: Number(doc.get('/invoice/total')?.text()) };
}
