import type { Given } from '../part.ts';
import { formatChoice } from '../words/format-names.ts';
import { bare } from '../words/phrases.ts';
import { levelAndAbove, levelName } from '../words/skill-levels.ts';
import type { Reading } from './reading.ts';

/**
 * What is suggested as wishes for the backlog, as options of `cop add backlog`: without names and without numbers of
 * people, so that the same suggestion is the same wish next month.
 */
export function wishesOf(reading: Reading): Given[] {
  const wishes = reading.rows.flatMap((row) => {
    const { gap } = row;
    const { scale } = reading.shown!.gaps;
    const session = reading.adviceOf(row)?.session;
    const where = levelAndAbove(scale, gap.cover.level);
    const said = {
      understudy: 'let the next in line work alongside whoever can do it',
      'group-session': session
        ? `a group session that leads to ${levelName(scale, session.aim)}, for example as ${formatChoice(session.formats)}`
        : '',
      'one-to-one': 'practise one to one',
      'bring-in': 'bring in a guest, a course or another community',
      hire: `hire or borrow people at ${where}`,
      'under-way': '',
    } as const;
    return reading.linesOf(row).flatMap(({ kind }): Given[] => {
      if (said[kind] === '') return [];
      const what = `${bare(gap.skill.name)}: ${said[kind]}`;
      const sort = kind === 'hire' || kind === 'bring-in' ? 'problem' : 'activity';
      return [{ main: [what], kind: [sort], priority: [gap.band], from: ['gap'] }];
    });
  });
  return [...new Map(wishes.map((wish) => [wish.main![0], wish])).values()];
}
