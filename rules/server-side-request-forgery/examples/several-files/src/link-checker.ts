import axios from 'axios';

export class LinkChecker {
  private readonly client = axios.create({ maxRedirects: 3 });

  async check(link: string): Promise<{ link: string; ok: boolean }> {
    const address = link.startsWith('http') ? link : `http://${link}`;
    const reply = await this.client.head(address);
    //                                   ^^^^^^^ finding: decides which address the server asks
    //                                   ^^^^^^^ refused hosts: The place is not in the handler itself, so a request cannot be turned away there.
    return { link, ok: reply.status < 400 };
  }
}
