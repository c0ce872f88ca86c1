/** File URIs and paths. Both faces name a file by the same text, whichever way a client or a shell wrote it. */
import { URI } from 'vscode-uri';

/** The URI of an absolute path, without a slash at its end: the key of the file or folder everywhere in the tool. */
export function uriOf(path: string): string {
  const uri = URI.file(path).toString();
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

/** The path of a `file:` URI, as the system writes paths. */
export function pathOf(uri: string): string {
  return URI.parse(uri).fsPath || '/';
}
