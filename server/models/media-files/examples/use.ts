import { loadImage } from 'canvas';
import ffmpeg from 'fluent-ffmpeg';
import gm from 'gm';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import sharp from 'sharp';

export async function pictures(input: Buffer, path: string) {
  await sharp(input).resize(200).toFile(path);
  //          ^^^^^ purpose allocation-size
  //                        ^^^ purpose allocation-size
  //                                    ^^^^ sink file-path
  gm(input).resize(200, 200).write(path, () => {});
  //               ^^^ purpose allocation-size
  //                               ^^^^ sink file-path
  await QRCode.toFile(path, 'https://books.example');
  //                  ^^^^ sink file-path
  return loadImage(path);
  //               ^^^^ sink file-path
  //               ^^^^ sink url
}

export const film = (source: string, path: string, options: string[]) =>
  ffmpeg(source).input(source).outputOptions(options).save(path);
  //     ^^^^^^ sink file-path
  //                   ^^^^^^ sink url
  //                                         ^^^^^^^ sink program-arguments
  //                                                       ^^^^ sink file-path
  //                   ^^^^^^ sink file-path
  //     ^^^^^^ sink url

export function page(path: string, encoded: string) {
  const document = new PDFDocument();
  document.image(Buffer.from(encoded, 'base64'));
  return document.font(path).image(path);
  //                   ^^^^ sink file-path
  //                               ^^^^ sink file-path
}
