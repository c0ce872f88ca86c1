import multer from 'multer';

// A form of fields alone: no file is taken.
export const fields = multer({ limits: { files: 0, fields: 3, fieldSize: 64 * 1024 } });
