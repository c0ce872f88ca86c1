// An interceptor of NestJS with the storage of multer.
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { writeFile } from 'node:fs/promises';
import { diskStorage } from 'multer';
import path from 'node:path';

// TODO: list the extensions that may be kept, such as '.png'.
const allowedExtensions = new Set<string>([]);

@Controller('reports')
export class ReportController {
  @Post()
  @UseInterceptors(
    FileInterceptor('report', {
      limits: { fileSize: 1_000_000 },
      storage: diskStorage({
        destination: './reports',
        filename: (request, file, done) => {
          if (!allowedExtensions.has(path.extname(file.originalname).toLowerCase())) {
            done(new Error('Files of this type are not taken'), '');
            return;
          }
          return done(null, file.originalname);
        },
      }),
    }),
  )
  upload(@UploadedFile() file: Express.Multer.File) {
    return { name: file.filename };
  }

  @Post('copies')
  @UseInterceptors(FileInterceptor('report', { limits: { fileSize: 1_000_000 } }))
  async copy(@UploadedFile() file: Express.Multer.File) {
    await writeFile(`./copies/${file.originalname}`, file.buffer);
    return { ok: true };
  }
}
