import type { Branch } from '../account.ts';
import { flow, type Screen } from './flow.ts';

const drawn = { fork: '├─ ', end: '└─ ', line: '│  ' };
const plain = { fork: '|- ', end: '`- ', line: '|  ' };
/** Deeper than this in a narrow terminal, texts run over its edge and are not broken after each word. */
const leastRoom = 20;

/** The lines of a tree: what hangs below a line is drawn below it; a line that is broken goes on beside its branch. */
export function treeLines(roots: readonly Branch[], screen: Screen): string[] {
  return roots.flatMap((root) => branchLines(root, screen, { own: '', below: '' }));
}

interface Before {
  /** What stands before the first line of a branch, and before all others. */
  readonly own: string;
  readonly below: string;
}

function branchLines({ text, children }: Branch, screen: Screen, { own, below }: Before): string[] {
  const { fork, end, line } = screen.unicode ? drawn : plain;
  const stem = children.length > 0 ? line : '   ';
  const width = Math.max(leastRoom, screen.width - below.length - stem.length);
  const faint = (sign: string) => (sign === '' ? '' : screen.paint.dim(sign));
  const first = flow(text, screen, { width: Math.max(leastRoom, screen.width - own.length) });
  // A text on one line needs no room for the branch beside its second one.
  const lines = first.length > 1 ? flow(text, screen, { width }) : first;
  return [
    ...lines.map(
      (one, index) => faint(index === 0 ? own : below + (own === '' && children.length === 0 ? '' : stem)) + one.text,
    ),
    ...children.flatMap((child, index) => {
      const isLast = index === children.length - 1;
      return branchLines(child, screen, { own: below + (isLast ? end : fork), below: below + (isLast ? '   ' : line) });
    }),
  ];
}
