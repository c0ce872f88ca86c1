import { createObjectCsvWriter } from 'csv-writer';
import ExcelJS from 'exceljs';
import * as XLSX from 'xlsx';

export async function sheets(path: string) {
  const book = XLSX.readFile(path);
  //                         ^^^^ sink file-path
  XLSX.writeFile(book, path);
  //                   ^^^^ sink file-path
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  //                           ^^^^ sink file-path
  await workbook.csv.writeFile(path);
  //                           ^^^^ sink file-path
  return createObjectCsvWriter({ path: path, header: [] });
  //                                   ^^^^ sink file-path
}
