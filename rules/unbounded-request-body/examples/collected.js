const http = require('http');

http
  .createServer((req, res) => {
    let text = '';
    req.on('data', (chunk) => {
    //     ^^^^^^ finding: The body is put together as long as its sender goes on
      text += chunk.toString();
    });
    req.on('end', () => res.end(String(JSON.parse(text).name)));
  })
  .listen(3000);

http
  .createServer((req, res) => {
    const parts = [];
    req.on('data', (part) => parts.push(part));
    //     ^^^^^^ finding: The body is put together as long as its sender goes on
    req.on('end', () => res.end(Buffer.concat(parts)));
  })
  .listen(3001);
