import { Injectable } from '@nestjs/common';
import { Client, EqualityFilter, AndFilter } from 'ldapts';

function escapeFilter(value: unknown) {
  return String(value).replace(/[\\*()\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

@Injectable()
export class DirectoryService {
  private readonly client = new Client({ url: process.env.LDAP_URL! });

  async find(name: string) {
    const { searchEntries } = await this.client.search('dc=corp,dc=example', {
      scope: 'sub',
      filter: `(sAMAccountName=${escapeFilter(name)})`,
    });
    return searchEntries.map((entry) => entry.dn);
  }

  async findSafely(name: string) {
    const filter = new AndFilter({
      filters: [new EqualityFilter({ attribute: 'sAMAccountName', value: name })],
    });
    const { searchEntries } = await this.client.search('dc=corp,dc=example', { scope: 'sub', filter });
    return searchEntries.map((entry) => entry.dn);
  }

  async findEscaped(name: string) {
    const escaped = name.replace(
      /[\\*()\0]/g,
      (character) => '\\' + character.charCodeAt(0).toString(16).padStart(2, '0'),
    );
    const { searchEntries } = await this.client.search('dc=corp,dc=example', {
      scope: 'sub',
      filter: `(sAMAccountName=${escaped})`,
    });
    return searchEntries.map((entry) => entry.dn);
  }
}
