import { at, type Chartered } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

const statement = 'objectives:\n  - statement: Nineteen repairs in twenty hold\n    id: holding\n';
const measured = 'indicators:\n  - {name: Repairs that hold, objective: holding';

export default defineRule({
  id: 'objective-without-date',
  on: 'community',
  severity: { forming: 'info', active: 'info', sustaining: 'info' },
  reads: ['charter'],
  summary: 'Each open objective has a date on which somebody looks back at it.',
  why: 'Without a date an objective is neither reached nor given up; it fades, and nobody learns why.',
  fix: 'Add `due`: a date, or a quarter such as `2026-Q4`. A standing aim says `ongoing: yes`.',
  effort: 'minutes',
  source: 'CDC, Communities of Practice Resource Kit (SMART objectives template: time-bound).',
  unless: 'It is a standing aim (`ongoing: yes`), or an indicator that belongs to it says `by` when.',
  good: [
    { charter: `${statement}    due: 2026-Q4\n` },
    { charter: `${statement}    ongoing: yes\n` },
    { charter: `${statement}${measured}, target: 95, by: 2026-Q4}\n` },
    { charter: `${statement}    status: done\n  - {statement: A wiki, status: dropped}\n` },
    { charter: `stage: proposed\n${statement}` },
    { charter: `stage: transforming\n${statement}` },
  ],
  bad: [
    { charter: 'objectives:\n  - statement: Nineteen repairs in twenty hold # !\n' },
    { charter: 'stage: active\nobjectives:\n  - {statement: It holds, due: 2026-Q4}\n  - People stay # !\n' },
    { charter: `stage: sustaining\n${statement.replace('hold\n', 'hold # !\n')}    ongoing: no\n    status: open\n` },
    { charter: `${statement.replace('hold\n', 'hold # !\n')}${measured}}\n` },
    { charter: `${statement.replace('hold\n', 'hold # !\n')}indicators:\n  - {name: Members, by: 2026-Q4}\n` },
    // A date for one of two objectives is none for the other.
    {
      charter: `objectives:\n  - statement: People stay # !\n  - {id: holding, statement: Repairs hold}\n${measured}, by: 2026-Q4}\n`,
    },
  ],
  *check(community) {
    const { charter } = community;
    const dated = datedByIndicators(community);
    for (const [index, objective] of charter.value.objectives.entries()) {
      const { status, due, ongoing } = objective;
      if ((status ?? 'open') !== 'open' || due || ongoing || dated.has(objective)) continue;
      yield {
        at: at(charter, 'objectives', index, 'due'),
        also: [at(charter, 'objectives', index, 'ongoing')],
        message: `“${shorten(objective.statement)}” has no date to look back at it.`,
      };
    }
  },
});

/** Objectives whose indicators say by when. */
function datedByIndicators({ charter, links }: Chartered): ReadonlySet<unknown> {
  const { indicators } = charter.value;
  const refs = links.filter(({ place: { file, path } }) => {
    const [list, index, field] = path;
    return file === charter.doc.file && list === 'indicators' && field === 'objective' && indicators[Number(index)]!.by;
  });
  return new Set(refs.flatMap(({ targets }) => targets.map(({ value }) => value)));
}
