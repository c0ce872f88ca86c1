// What the setting holds is worked out elsewhere, and a number for those who set one.
import express from 'express';

const app = express();

function parsedTrust(raw: string): boolean | number | string {
  if (raw === 'true') return true;
  return /^\d+$/.test(raw) ? Number(raw) : raw;
}

const trust = parsedTrust(process.env.TRUST_PROXY ?? '');
app.set('trust proxy', trust);
//      ^^^^^^^^^^^^^ finding: Every sender is trusted
//      ^^^^^^^^^^^^^ refused proxies: The value is worked out elsewhere, and weak in some cases on
