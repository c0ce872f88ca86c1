import { parseXml, type ParserOptions } from 'libxmljs2';
const options: ParserOptions = { noent: true, noblanks: true };

export function parseInvoice(xml: string) {
  const doc = parseXml(xml, options);
  //                   ^^^ finding: is read as XML with external entities
  return { total: Number(doc.get('/invoice/total')?.text()) };
}
