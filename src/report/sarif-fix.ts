import type { Fix } from '../model.ts';
import { artifactLocation, sarifRegion } from './sarif-location.ts';
import { plainText } from './sarif-message.ts';

/** An edit with more characters than this stands at the first of the results that it ends, and only there: thousands can share one. */
const LARGE_EDIT = 2_000;

/** Gives out the proved edit of each result. */
export function sarifFixes(): (fix: Fix | null) => readonly object[] {
  const written = new Set<string>();
  return (fix) => {
    if (fix === null) return [];
    const isLarge = fix.changes.reduce((sum, { text }) => sum + text.length, 0) > LARGE_EDIT;
    if (isLarge && written.has(fix.diff)) return [];
    if (isLarge) written.add(fix.diff);
    return [sarifFix(fix)];
  };
}

/** An insertion deletes an empty region (SARIF 2.1.0, 3.57.3). */
const sarifFix = ({ file, edit, changes }: Fix): object => ({
  description: { text: plainText(edit) },
  artifactChanges: [
    {
      artifactLocation: artifactLocation(file),
      replacements: changes.map(({ text, ...region }) => ({
        deletedRegion: sarifRegion(region),
        ...(text !== '' && { insertedContent: { text } }),
      })),
    },
  ],
});
