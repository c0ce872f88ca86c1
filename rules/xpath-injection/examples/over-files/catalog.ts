import { parseXml } from 'libxmljs2';
import { readFile } from 'node:fs/promises';
export async function findBooks(author: string) {
  const doc = parseXml(await readFile('catalog.xml', 'utf8'));

  return doc.find(`//book[author="${author}"]/title`).map((node) => node.toString());
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
}
