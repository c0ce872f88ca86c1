/** The world around a command, handed in by the entry, so that the commands themselves know no process. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Shows for a while how far the work is, in the place of what was shown before; an empty text takes it away. Does nothing where nobody looks. */
  readonly progress: (text: string) => void;
  /** Whether text on `out` may be coloured. */
  readonly colours: boolean;
  readonly workingDirectory: string;
  /** Path of the file that was started. */
  readonly entry: string;
  /** Seconds since the process began. */
  readonly seconds: () => number;
}
