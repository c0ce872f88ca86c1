import multer from 'multer';

const storage = multer.diskStorage({
  destination: 'static/media',
  filename: (request, file, done) => done(null, `${Date.now()}-${file.originalname}`),
  //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: decides the extension of a file that is kept in a folder which everybody can read
});

export const upload = multer({ storage, limits: { fileSize: 5_000_000 } });
