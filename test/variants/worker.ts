/** A process that `jobs.ts` starts: it surveys the fixers that it is sent. */
import { done, type Job } from './jobs.ts';

process.on('message', (job: Job) => process.send?.(done(job)));
