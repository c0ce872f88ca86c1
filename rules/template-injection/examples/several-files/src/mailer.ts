import { Liquid } from 'liquidjs';

interface Mail {
  subject: string;
  text: string;
}

export class Mailer {
  private readonly engine = new Liquid();

  async preview({ text }: Mail): Promise<string> {
    return this.engine.parseAndRender(text, { name: 'Ada' });
    //                                ^^^^ finding: is used as a template
  }
}
