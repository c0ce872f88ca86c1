import { createEnv } from '@t3-oss/env-core';
import { z } from 'zod';

function read() {
  return createEnv({ server: { WORKER_SECRET: z.string() }, runtimeEnv: process.env });
}

let known: ReturnType<typeof read> | undefined;

export const settings = () => {
  known ??= read();
  return known;
};
