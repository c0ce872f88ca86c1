import ldap from 'ldapjs';

export class Directory {
  private readonly client = ldap.createClient({ url: ['ldap://directory.example.com'] });

  byMail(mail: string): void {
    const filter = `(mail=${mail.toLowerCase()})`;
    this.client.search('ou=people', { filter, attributes: ['cn'] }, () => undefined);
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an LDAP filter
  }
}
