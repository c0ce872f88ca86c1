import type { S3Event, SQSHandler } from 'aws-lambda';
import { execFileSync, execSync } from 'node:child_process';

export const resize: SQSHandler = async (event) => {
  for (const record of event.Records) {
    const { file, size } = JSON.parse(record.body);
    execFileSync('make', [String(file)]);
    execFileSync('convert', ['-size', `${Number(size)}x`, 'xc:white', 'out.png']);
  }
};

export const identified = async (event: S3Event) => {
  const key = decodeURIComponent(event.Records[0]?.s3.object.key.replace(/\+/g, ' ') ?? '');
  execSync('identify /tmp/' + key);
};
