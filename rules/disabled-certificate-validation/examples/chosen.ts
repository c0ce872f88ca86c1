import { Agent } from 'node:https';

export class Monitor {
  private readonly agent = new Agent({ keepAlive: true });
  // Which of the two is used, whoever sets up the check says.
  private readonly agentInsecure = new Agent({ keepAlive: true, rejectUnauthorized: false });
  //                                                                                ^^^^^ finding low: The certificate of the other side is not checked

  agentFor(check: { ignoreTlsErrors: boolean }) {
    return check.ignoreTlsErrors ? this.agentInsecure : this.agent;
  }
}
