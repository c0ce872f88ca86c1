const http = require('http');
const libxml = require('libxmljs');
http
  .createServer((req, res) => {
    let body = '';
    req.on('data', (chunk) => (body += chunk));
    req.on('end', () => {
      const xml = libxml.parseXml(body, { noent: true, nocdata: true });
      //                          ^^^^ finding: is read as XML with external entities
      res.end(xml.root().toString());
    });
  })
  .listen(8080);
