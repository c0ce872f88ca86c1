// A `Request` that the code makes is one that it sends: its address comes from who made it.
import http from 'node:http';

export async function pinned(input: string | URL, init: RequestInit, address: string): Promise<number> {
  const request = new Request(input, init);
  const target = new URL(request.url);
  return new Promise((resolve, reject) => {
    const sent = http.request(
      target,
      { method: request.method, timeout: 5000, lookup: (_host, _options, done) => done(null, address, 4) },
      (answer) => resolve(answer.statusCode ?? 0),
    );
    sent.on('error', reject);
    sent.end();
  });
}
