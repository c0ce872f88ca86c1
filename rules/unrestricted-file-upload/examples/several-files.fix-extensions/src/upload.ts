import multer from 'multer';
import path from 'node:path';

// TODO: list the extensions that may be kept, such as '.png'.
const allowedExtensions = new Set<string>([]);

const storage = multer.diskStorage({
  destination: 'static/media',
  filename: (request, file, done) => {
    if (!allowedExtensions.has(path.extname(file.originalname).toLowerCase())) {
      done(new Error('Files of this type are not taken'), '');
      return;
    }
    return done(null, `${Date.now()}-${file.originalname}`);
  },
});

export const upload = multer({ storage, limits: { fileSize: 5_000_000 } });
