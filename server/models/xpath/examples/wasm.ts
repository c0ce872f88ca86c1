import { ParseOption, XmlDocument } from 'libxml2-wasm';

export function read(text: string) {
  return XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NOENT | ParseOption.XML_PARSE_HUGE });
  //                            ^^^^ sink expanded-document
}
export function plain(text: string) {
  return XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NOBLANKS });
}
