// An interceptor of NestJS with the storage of multer.
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { writeFile } from 'node:fs/promises';
import { diskStorage } from 'multer';

@Controller('reports')
export class ReportController {
  @Post()
  @UseInterceptors(
    FileInterceptor('report', {
      limits: { fileSize: 1_000_000 },
      storage: diskStorage({
        destination: './reports',
        filename: (request, file, done) => done(null, file.originalname),
        //                                            ^^^^^^^^^^^^^^^^^ finding medium: decides the extension of a file that is kept
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
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: decides the extension of a file that is kept
    return { ok: true };
  }
}
