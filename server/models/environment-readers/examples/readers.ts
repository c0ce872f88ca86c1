import { createEnv } from '@t3-oss/env-nextjs';
import { cleanEnv, str } from 'envalid';
import { z } from 'zod';

const server = { API_KEY: z.string() };
export const settings = createEnv({ server, experimental__runtimeEnv: {} });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ origin environment
export const key = settings.API_KEY;
//                 ^^^^^^^^^^^^^^^^ origin environment

const known = cleanEnv(process.env, { SMTP_PASSWORD: str() });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ origin environment
export const password = known.SMTP_PASSWORD;
//                      ^^^^^^^^^^^^^^^^^^^ origin environment
