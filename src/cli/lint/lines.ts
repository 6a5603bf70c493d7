import type { NewLines } from '../../core/changes/touch.ts';

// Texts that differ in more lines have little in common, and to compare them would take seconds.
const mostEdits = 1500;

/** Loads what compares texts line by line. */
export async function lineReader(): Promise<NewLines> {
  const { diffArrays } = await import('diff');
  return (before, after) => {
    const lines = after.split('\n');
    const changes = diffArrays(before.split('\n'), lines, { maxEditLength: mostEdits });
    if (!changes) return new Set(lines.map((_, index) => index + 1));
    const found = new Set<number>();
    let line = 1;
    for (const { added, removed, count } of changes) {
      if (removed) continue;
      for (const end = line + count; line < end; line += 1) if (added) found.add(line);
    }
    return found;
  };
}
