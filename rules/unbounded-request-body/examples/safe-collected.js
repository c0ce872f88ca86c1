const http = require('http');

http
  .createServer((req, res) => {
    let text = '';
    req.on('data', (chunk) => {
      text += chunk;
      if (text.length > 1e6) req.destroy();
    });
    req.on('end', () => res.end(text));
  })
  .listen(3000);

// What is only counted takes no memory.
http
  .createServer((req, res) => {
    let count = 0;
    req.on('data', (chunk) => {
      count += chunk.length;
    });
    req.on('end', () => res.end(String(count)));
  })
  .listen(3001);

// What another server answers is no body of a request.
http.get('http://localhost:3000', (answer) => {
  let text = '';
  answer.on('data', (chunk) => {
    text += chunk;
  });
  answer.on('end', () => console.log(text.length));
});
