/** Clients write the same file in several ways (`%3A`, upper case of the drive); the workspace knows each under one key. */
import { URI } from 'vscode-uri';

/** The key of a file: its URI in the one form that is used everywhere behind the protocol. */
export function keyOf(uri: string): string {
  return URI.parse(uri).toString();
}

/** The key of a folder: without a slash at its end. */
export function folderKeyOf(uri: string): string {
  return keyOf(uri).replace(/\/$/, '');
}

/** Whether a file lies in a folder, at any depth. */
export function liesIn(key: string, folder: string): boolean {
  return key.startsWith(`${folder}/`);
}
