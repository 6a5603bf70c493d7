import { defineCriterion } from '../criterion.ts';
import { age, graces } from '../measures/evidence.ts';
import { namesIn } from '../measures/names.ts';
import { charterOf } from '../measures/written.ts';

const none = { charter: 'indicators: []\n' };
const old = 'launch: {date: 2025-11-01}\n';

export const twoIndicators = defineCriterion({
  id: 'indicators-named',
  asks: 'Two or more indicators say what success looks like',
  reads: ['charter.indicators'],
  rule: 'no-indicators',
  todo: 'Start with two things that would tell you it works, one of them about work getting better: `cop add indicator`.',
  met: [{ charter: 'indicators: [Goods that come back, Problems solved]\n' }],
  unmet: [{}, none, { charter: 'indicators: [Goods that come back, TODO]\n' }],
  test: ({ community }) => charterOf(community).indicators.length >= 2,
});

export const indicatorsLinked = defineCriterion({
  id: 'indicators-linked',
  asks: 'Each indicator belongs to an objective',
  reads: ['charter.indicators.objective', 'charter.objectives'],
  rule: 'objective-not-measured',
  todo: 'Say under `objective` of each indicator which objective it tells you about.',
  met: [{}],
  unmet: [
    { charter: 'indicators: [Problems solved]\n' },
    { charter: 'indicators: [{name: Problems solved, objective: no-such-one}]\n' },
    {
      charter: 'indicators: [{name: Problems solved, objective: first-time-right}, Members]\n',
    },
  ],
  idle: [none],
  test: ({ community }) => {
    const { indicators } = community.charter.value;
    if (indicators.length === 0) return undefined;
    const names = namesIn(community);
    return indicators.every((_, index) => names('charter', 'indicators', index, 'objective').length > 0);
  },
});

export const indicatorsSourced = defineCriterion({
  id: 'indicators-sourced',
  asks: 'Each indicator says where its number comes from',
  reads: ['charter.indicators.source'],
  rule: 'indicator-not-read',
  todo: 'Write under `source` of each indicator where its number comes from: a report, a list, a question at the end of meetings.',
  met: [{}],
  unmet: [
    { charter: 'indicators: [Problems solved]\n' },
    { charter: 'indicators: [{name: Problems solved, source: log}, {name: Members, source: TBD}]\n' },
  ],
  idle: [none],
  test: ({ community }) => {
    const { indicators } = charterOf(community);
    return indicators.length === 0 ? undefined : indicators.every(({ source }) => source);
  },
});

export const indicatorTarget = defineCriterion({
  id: 'indicator-aimed',
  asks: 'At least one indicator has a target',
  reads: ['charter.indicators.target'],
  rule: 'no-indicators',
  todo: 'Draw a line in the sand: write a `target` for the indicator that matters most; it may be a guess.',
  met: [{}, { charter: 'indicators: [Members, {name: Returns, target: 0}]\n' }],
  unmet: [{ charter: 'indicators: [Members]\n' }],
  idle: [none],
  test: ({ community }) => {
    const { indicators } = charterOf(community);
    return indicators.length === 0 ? undefined : indicators.some(({ target }) => target !== undefined);
  },
});

export const indicatorRevisited = defineCriterion({
  id: 'indicator-open-to-change',
  asks: 'At least one indicator is marked as a first guess to come back to',
  reads: ['charter.indicators.revisit'],
  rule: 'no-indicators',
  todo: 'Write `revisit: yes` on the indicator you are least sure of, and look at it again in the next review.',
  met: [{ charter: 'indicators: [Members, {name: Returns, revisit: yes}]\n' }],
  unmet: [{}, { charter: 'indicators: [{name: Returns, revisit: no}]\n' }],
  idle: [none],
  test: ({ community }) => {
    const { indicators } = charterOf(community);
    return indicators.length === 0 ? undefined : indicators.some(({ revisit }) => revisit);
  },
});

export const indicatorBeyondImmediate = defineCriterion({
  id: 'indicator-beyond-meetings',
  asks: 'At least one indicator shows more than activity',
  reads: ['charter.indicators.cycle', 'charter.launch.date', 'charter.history', 'log.events'],
  rule: 'only-activity-counts',
  todo: 'Add one indicator of what people do differently at work or of what got better: `cop add indicator` with `--cycle applied`.',
  met: [
    { charter: `${old}indicators: [Members, {name: Returns, cycle: realised}]\n` },
    { charter: `${old}indicators: [{name: Guides, cycle: potential}]\n` },
  ],
  unmet: [
    { charter: `${old}indicators: [Members]\n` },
    { charter: `${old}indicators: [{name: Members, cycle: immediate}]\n` },
  ],
  // Half a year has to pass first.
  idle: [
    none,
    { charter: 'indicators: [Members]\n' },
    { charter: 'launch: {date: 2025-12-01}\nindicators: [Members]\n' },
  ],
  test: ({ community, today }) => {
    const { indicators } = charterOf(community);
    if (indicators.length === 0 || (age(community, today) ?? 0) <= graces.value) return undefined;
    return indicators.some(({ cycle }) => cycle !== undefined && cycle !== 'immediate');
  },
});
