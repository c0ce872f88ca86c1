import https from 'node:https';
import { connect } from 'node:tls';

export const agent = new https.Agent({ rejectUnauthorized: false });
//                                                         ^^^^^ weakness certificate-unchecked
export const checked = new https.Agent({ keepAlive: true, rejectUnauthorized: true });
export const socket = connect(443, 'example.com', { rejectUnauthorized: false });
//                                                                      ^^^^^ weakness certificate-unchecked
export const server = https.createServer({ minVersion: 'TLSv1' });
//                                                     ^^^^^^^ weakness old-tls
export const call = https.get('https://example.com', { rejectUnauthorized: false }, () => {});
//                                                                         ^^^^^ weakness certificate-unchecked
