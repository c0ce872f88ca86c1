import express from 'express';
import helmet from 'helmet';
import * as v from 'valibot';

const app = express();
app.use(helmet());

// What is asked for after a conversion is asked of its result.
const Shade = v.object({
  shade: v.pipe(
    v.string(),
    v.transform((text) => (text.startsWith('#') ? text : `#${text}`)),
    v.hexColor(),
  ),
});

app.get('/badge', (request, response) => {
  const asked = v.safeParse(Shade, request.query);
  const shade = asked.success ? asked.output.shade : '#444';
  response.type('html').send(`<svg><rect width="9" height="9" fill="${shade}"/></svg>`);
});
