const http = require('http');
const libxml = require('libxmljs');
http
  .createServer((req, res) => {
    let body = '';
    req.on('data', (chunk) => (body += chunk));
    req.on('end', () => {
      const xml = libxml.parseXml(body, { noent: false, nocdata: true });
      res.end(xml.root().toString());
    });
  })
  .listen(8080);
