import { defineConfig } from 'astro/config';

export default defineConfig({ security: { checkOrigin: false } });
//                                                     ^^^^^ weakness foreign-forms-taken
