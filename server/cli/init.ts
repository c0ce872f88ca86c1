/** `handrail init`: a settings file to start from. */
import { join } from 'node:path';
import { reasonOf } from '../disk/problems.ts';
import { writeNewText } from '../disk/writing.ts';
import type { Terminal } from './terminal.ts';
import { type ExitCode, Trouble } from './trouble.ts';

/** The presets, from the least to the most; a test holds them against the engine's, which is not loaded for this. */
export const presetNames: readonly string[] = ['recommended', 'strict', 'audit'];

/** Everything but a preset that was asked for is a comment, so that the file changes nothing until somebody decides. */
const settings = `// Settings of Handrail, for the editor and the command line alike; the nearest handrail.json above a file wins.
// Nothing has to be set. Completion in the editor shows what there is, and \`handrail rules\` lists the rules.
{
  // Which rules are asked: "recommended" (few findings, and right), "strict" (hardening as well),
  // "audit" (the inventory and all that a review asks for).
  {preset}

  // What findings of a rule count as: "error", "warning", "information", "hint", or "off".
  // "rules": { "missing-rate-limit": "information" },

  // Findings that are less sure than this are not shown: "high", "medium" or "low".
  // "minConfidence": "medium",

  // Files that are not reported on, as globs.
  // "exclude": ["scripts/**"],

  // Endpoints that are open on purpose.
  // "public": ["GET /health", "* /docs/**"]
}
`;

/**
 * Writes `handrail.json` into the working directory if there is none.
 * @param preset the preset that is set; the recommended one, as a comment, if null
 * @throws Trouble if it cannot be written.
 */
export async function init(preset: string | null, { workingDirectory, out }: Terminal): Promise<ExitCode> {
  const line = preset ? `"preset": "${preset}",` : '// "preset": "recommended",';
  try {
    const written = await writeNewText(
      join(workingDirectory, 'handrail.json'),
      settings.replace('{preset}', line),
    );
    out(written ? 'Wrote handrail.json.\n' : 'There is a handrail.json already; it stays as it is.\n');
    return 0;
  } catch (error) {
    throw new Trouble(`handrail.json cannot be written: ${reasonOf(error)}.`);
  }
}
