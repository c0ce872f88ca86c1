// The whole path is worked out beside the one that is used, and has to lie below the folder.
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import express from 'express';
import yauzl from 'yauzl';

const app = express();

app.post('/books/import', (req, res, next) => {
  const target = path.join('/srv/books', 'in');
  yauzl.open('/srv/books/import.zip', { lazyEntries: true, decodeStrings: false }, (error, zip) => {
    if (error || !zip) return next(error);
    zip.readEntry();
    zip.on('entry', (entry) => {
      const file = path.join(target, entry.fileName.toString('utf8'));
      const resolved = path.resolve(file);
      if (!resolved.startsWith(path.resolve(target) + path.sep)) return zip.readEntry();
      zip.openReadStream(entry, (failed, stream) => {
        if (failed || !stream) return next(failed);
        stream.pipe(createWriteStream(file)).on('finish', () => zip.readEntry());
      });
    });
    zip.on('end', () => res.sendStatus(204));
  });
});
