import tls from 'node:tls';

// It shows what certificate a host has, good or not, and says which.
export function certificateOf(host: string): Promise<{ name: string; isGood: boolean }> {
  return new Promise((resolve, reject) => {
    const socket = tls.connect({ host, port: 443, servername: host, rejectUnauthorized: false }, () => {
      const { subject } = socket.getPeerCertificate();
      resolve({ name: subject.CN, isGood: socket.authorized });
      socket.end();
    });
    socket.on('error', reject);
  });
}
