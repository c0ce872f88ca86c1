import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';

const ses = new SESClient({});
export const send = (letter: Uint8Array) => ses.send(new SendRawEmailCommand({ RawMessage: { Data: letter } }));
//                                                                                                 ^^^^^^ sink email-header
