export class ReportService {
  async sales() {
    return [];
  }
  async taxes() {
    return [];
  }

  async run(kind: string, options: unknown) {
    return (this as any)[kind](options);
    //                   ^^^^ finding: names the method that is called
    //                   ^^^^ refused own: Which methods a request may name is for you to say
  }
}
