const services = new Set(['web', 'worker', 'mailer']);

export function isServiceName(name: unknown): name is string {
  return typeof name === 'string' && services.has(name);
}

export function assertBranch(branch: string): void {
  if (!/^[\w.-]+$/.test(branch)) {
    throw new Error('not a branch');
  }
}
