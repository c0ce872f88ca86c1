// An interceptor of NestJS with the storage of multer.
import { Controller, Post, UploadedFile, UseInterceptors, BadRequestException } from '@nestjs/common';
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
        filename: (request, file, done) => done(null, file.originalname),
      }),
    }),
  )
  upload(@UploadedFile() file: Express.Multer.File) {
    return { name: file.filename };
  }

  @Post('copies')
  @UseInterceptors(FileInterceptor('report', { limits: { fileSize: 1_000_000 } }))
  async copy(@UploadedFile() file: Express.Multer.File) {
    if (!allowedExtensions.has(path.extname(file.originalname).toLowerCase())) {
      throw new BadRequestException('Files of this type are not taken');
    }
    await writeFile(`./copies/${file.originalname}`, file.buffer);
    return { ok: true };
  }
}
