import ldap from 'ldapjs';

function escapeFilter(value: unknown) {
  return String(value).replace(/[\\*()\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

export class Directory {
  private readonly client = ldap.createClient({ url: ['ldap://directory.example.com'] });

  byMail(mail: string): void {
    const filter = `(mail=${escapeFilter(mail.toLowerCase())})`;
    this.client.search('ou=people', { filter, attributes: ['cn'] }, () => undefined);
  }
}
