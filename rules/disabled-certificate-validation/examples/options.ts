// An option that was made to decide it: whoever runs the service has a say, and the fix would take it away.
import https from 'node:https';
import axios from 'axios';

interface Settings {
  readonly ignoreTlsErrors: boolean;
  readonly useSsl: boolean;
  readonly databaseSelfSigned: boolean;
}

export function notify(settings: Settings, address: string) {
  if (settings.ignoreTlsErrors) {
    const httpsAgent = new https.Agent({ rejectUnauthorized: false });
    //                                                       ^^^^^ finding low: The certificate of the other side is not checked
    //                                                       ^^^^^ refused setting: The option `ignoreTlsErrors` decides it
    return axios.post(address, {}, { httpsAgent });
  }
  return axios.post(address, {});
}

export function agentFor(settings: Settings) {
  return settings.useSsl ? new https.Agent({ rejectUnauthorized: false }) : undefined;
  //                                                             ^^^^^ finding medium: The certificate of the other side is not checked
}

export function options(settings: Settings) {
  return https.request({
    host: 'books.example',
    ...(settings.useSsl ? { rejectUnauthorized: false } : {}),
    //                                          ^^^^^ finding: The certificate of the other side is not checked
  });
}

export function database(settings: Settings) {
  const ssl: { rejectUnauthorized?: boolean } = {};
  if (settings.useSsl && settings.databaseSelfSigned) {
    return https.request({ host: 'books.example', rejectUnauthorized: false });
    //                                                                ^^^^^ finding low: The certificate of the other side is not checked
    //                                                                ^^^^^ refused setting: The option `databaseSelfSigned` decides it
  }
  return https.request({ host: 'books.example', ...ssl });
}
