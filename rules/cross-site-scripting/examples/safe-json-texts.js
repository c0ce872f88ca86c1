// What is sent without a media type is looked at by browsers, and JSON begins with no sign of a page.
const express = require('express');

const app = express();
app.use(express.urlencoded({ extended: true }));

const problem = (message) => JSON.stringify({ success: false, message });

app.get('/shelves', (req, res) => {
  res.end(JSON.stringify({ message: `Nothing is known of ${req.query.name}` }));
});

app.post('/shelves', (req, res) => {
  res.statusCode = 400;
  res.end(problem(`No shelf can be called ${req.body.name}`));
});

app.listen(3000);
