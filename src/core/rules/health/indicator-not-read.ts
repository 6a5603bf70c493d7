import { isQuiet } from '../../measures/dormancy.ts';
import { lookedAt } from '../../measures/readings.ts';
import { defineRule } from '../../rule.ts';
import { plainDate } from '../../words/dates.ts';
import { shorten } from '../../words/list.ts';

const returns = '{id: returns-twice, name: Goods that come back, every: monthly, source: returns report}';
const charter = `stage: active\nlaunch:\n  date: 2026-04-01\nindicators:\n  - ${returns}\n`;
const marked = charter.replace('report}', 'report} # !');

/** One reading on a day. */
function read(date: string, indicator = 'returns-twice'): string {
  return `readings:\n  - {date: ${date}, indicator: ${indicator}, value: 11}\n`;
}

export default defineRule({
  id: 'indicator-not-read',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'log'],
  time: true,
  summary: 'What was to be measured is looked at as often as was meant.',
  why: 'A number nobody looks at steers nothing, and its gap is found on the day somebody asks for it.',
  fix: 'Add a line to `readings` in log.yaml with date, indicator and value, make `every` longer, or drop the indicator.',
  effort: 'minutes',
  command: 'log reading',
  source: 'Design of communities: indicators together with the technology that tracks them.',
  unless:
    'Two intervals may pass, breaks and pauses not counted; the first reading is due one interval after the launch. Silent about readings until the log holds a reading or four events, and where there is no sign of life at all for months: then `gone-quiet` speaks.',
  options: { intervals: 2 },
  good: [
    { charter, log: read('2026-05-20') },
    { charter, log: read('2026-04-02') },
    { charter: `${charter}rhythm:\n  breaks: [{from: 2026-05-01, to: 2026-05-03}]\n`, log: read('2026-03-30') },
    { charter: charter.replace(', every: monthly', ''), log: read('2026-01-02') },
    { charter: charter.replace('monthly', 'on demand'), log: read('2026-01-02') },
    // The first one: two intervals after the launch, and only where a log is kept.
    { charter: charter.replace('04-01', '04-02'), log: 'readings: [{date: 2026-05-29, value: 3}]\n' },
    { charter: charter.replace('04-01', '02-01'), log: 'events: [{date: 2026-05-05}]\n' },
    { charter: charter.replace('  date: 2026-04-01\n', ''), log: 'readings: [{date: 2026-05-29, value: 3}]\n' },
    { charter, without: ['log'] },
    { charter, log: `${read('2026-03-02')}events:\nmessages:\n` },
    // Where the number comes from is asked at active only.
    { charter: `stage: sustaining\nindicators:\n  - ${returns.replace(', source: returns report', '')}\n` },
    { charter: charter.replace('active', 'forming'), log: read('2026-01-02') },
  ],
  bad: [
    { charter: marked, log: read('2026-04-01') },
    {
      charter: marked.replace('active', 'sustaining'),
      log: `${read('2026-03-02')}  - {date: 2026-06-05, indicator: returns-twice, value: 8}\n`,
    },
    { charter: marked, log: `${read('2026-03-02')}  - {date: 2026-05-29, value: 8}\nevents:\n` },
    // Never yet.
    { charter: marked.replace('04-01', '04-01'), log: 'readings: [{date: 2026-05-29, value: 3}]\n' },
    { charter: marked, log: `readings:\nevents:\n${'  - {date: 2026-05-05, activity: orientation}\n'.repeat(4)}` },
    // Nobody can read what comes from nowhere.
    { charter: marked.replace(', source: returns report', ''), log: read('2026-05-20') },
    { charter: marked.replace(', source: returns report', ''), log: read('2026-01-20') },
  ],
  *check(community, { today, options }) {
    const { charter } = community;
    const isSilent = isQuiet(community, today);
    for (const { indicator, place, interval, last, counted = 0 } of lookedAt(community, today)) {
      if (indicator.every === undefined) continue;
      const name = shorten(indicator.name);
      if (!isSilent && interval !== undefined && counted > options.intervals * interval) {
        const since = last
          ? `since ${plainDate(last.date)}`
          : `since the launch on ${plainDate(charter.value.launch.date!)}`;
        yield {
          at: place,
          message: `“${name}” was to be read ${indicator.every.text} and has not been looked at ${since}.`,
          ...(last && { related: [{ at: last.place, message: 'The newest reading.' }] }),
        };
      } else if (indicator.source === undefined && charter.value.stage === 'active') {
        yield {
          at: { ...place, path: [...place.path, 'source'] },
          message: `“${name}” is to be read ${indicator.every.text}, but nothing says where the number comes from.`,
          fix: 'Write under `source` where it comes from: a report, an attendance list, a short form.',
          command: null,
        };
      }
    }
  },
});
