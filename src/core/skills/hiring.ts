import { type Block, heading, type Line, points, table, text } from '../account.ts';
import { hiringView, shortages } from '../view/hiring.ts';
import { shortagePeople } from '../view/skills-advice.ts';
import { joined } from '../words/phrases.ts';
import { levelData, type Reading } from './reading.ts';
import type { HiringData } from './told.ts';
import { cell, type View } from './view.ts';

/** What people who hire should know; no name of anybody. */
export const hiring: View<HiringData> = {
  data: hiringData,
  blocks: hiringBlocks,
  head: ['skill', 'importance', 'level', 'wanted', 'missing at least', 'missing at most', 'growing inside'],
  rows: ({ short }) =>
    short.map(({ skill, importance, level, wanted, missing: { from, to }, growth }) =>
      [skill, importance, level.name, wanted, from, to, growth].map(cell),
    ),
};

/** Words are those of the page for hiring, in which names are hidden. */
function hiringData(reading: Reading): HiringData {
  const { subject, shown, rows } = reading;
  const asked = new Set(rows.map(({ gap }) => gap));
  const words = hiringView(subject, shown);
  const all = shortages(shown).map(({ row: { gap }, short }, index) => ({ gap, short, said: words.short[index]! }));
  return {
    short: all
      .filter(({ gap }) => asked.has(gap))
      .map(({ gap, short, said }) => ({
        skill: said.skill,
        importance: gap.skill.importance ?? 'normal',
        level: levelData(gap.cover.level, reading),
        wanted: gap.cover.people,
        missing: short,
        growth: said.inside,
      })),
    // Without the list of members nobody knows which names to hide.
    notes: (reading.isRead ? words.notes : []).map(({ skill, note }) => ({ skill, note })),
  };
}

function hiringBlocks({ short, notes }: HiringData, { state }: Reading): Block[] {
  const none =
    state === 'shown' && short.length === 0 ? [text('Nothing is short that practice inside could not close.')] : [];
  const rows = short.map(({ skill, level, wanted, missing, growth }): Line[] => [
    skill,
    `${shortagePeople({ from: missing.from ?? 0, to: missing.to ?? 0 })}`,
    `${level.name} (${level.level})`,
    String(wanted),
    growth,
  ]);
  const columns = [
    { head: 'Skill', wraps: true },
    { head: 'Hire or borrow' },
    { head: 'At level' },
    { head: 'Wanted', align: 'right', drops: 1 },
    { head: 'Growing inside', wraps: true },
  ] as const;
  const told = notes.map(({ skill, note }) => joined([skill ? `${skill}: ` : '', note], ''));
  return [
    ...(rows.length > 0 ? [table(columns, rows)] : none),
    ...(told.length > 0 ? [heading(2, 'What the community wants to pass on'), points(told)] : []),
  ];
}
