// The data takes the place of a sign within a path that is written down.
import express from 'express';

const SECTION = '/library/{slug}/pages/{page}/sections';

const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/library/:slug/pages/:page', (request, response) => {
  const { slug, page } = request.params;
  response.redirect(303, SECTION.replace('{slug}', slug).replace('{page}', page));
});

app.listen(3000);
