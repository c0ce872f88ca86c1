import unzipper from 'unzipper';
import { store } from './files';

/** Run by a queue: how an archive came here does not matter. */
export async function importArchive(file: string): Promise<void> {
  const directory = await unzipper.Open.file(file);
  for (const entry of directory.files) await store('/srv/imports', entry.path, await entry.buffer());
}
