interface Rule {
  name: string;
  when: string;
}

export class Rules {
  constructor(private readonly rules: Rule[]) {}

  matching(order: { total: number }): string[] {
    return this.rules.filter((rule) => this.holds(rule.when, order)).map(({ name }) => name);
  }

  private holds(condition: string, order: { total: number }): boolean {
    return new Function('order', `return (${condition});`)(order);
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^ finding: is run as code
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^ refused json: The call does more than to read one text.
  }
}
