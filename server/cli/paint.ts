/** Colours of a terminal. */

type Brush = (text: string) => string;

export interface Paint {
  readonly bold: Brush;
  readonly dim: Brush;
  readonly red: Brush;
  readonly yellow: Brush;
  readonly blue: Brush;
}

/** Brushes that colour, or leave a text as it is. */
export function painter(colours: boolean): Paint {
  const brush =
    (on: number, off: number): Brush =>
    (text) =>
      colours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: brush(1, 22),
    dim: brush(2, 22),
    red: brush(31, 39),
    yellow: brush(33, 39),
    blue: brush(34, 39),
  };
}

/** Whether to colour: on a terminal only, and not where `NO_COLOR` is set to anything. */
export function wantsColours(isTerminal: boolean, environment: NodeJS.ProcessEnv): boolean {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
}
