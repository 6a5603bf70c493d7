import type { Block } from '../account.ts';
import type { Paper } from '../reporter.ts';
import { accountMarkdown } from './markdown.ts';

/** An account for a terminal. */
export function accountText(blocks: readonly Block[], screen: Pick<Paper, 'paint' | 'width' | 'unicode'>): string {
  void screen;
  return accountMarkdown(blocks);
}
