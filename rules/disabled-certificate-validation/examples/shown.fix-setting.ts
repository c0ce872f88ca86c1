import tls from 'node:tls';
import express from 'express';

const app = express();

/** A page that shows what certificate a site has, whatever it is worth. */
function certificateOf(address: string, hostname: string) {
  return new Promise((resolve) => {
    const socket = tls.connect(
      { host: address, port: 443, servername: hostname, rejectUnauthorized: true },
      () => {
        const certificate = socket.getPeerCertificate(true);
        socket.destroy();
        resolve(certificate?.valid_to ? { until: certificate.valid_to, issuer: certificate.issuer.CN } : null);
      },
    );
    socket.on('error', () => resolve(null));
  });
}

app.get('/certificate', async (request, response) => {
  response.json(await certificateOf('192.0.2.7', String(request.query.host)));
});
