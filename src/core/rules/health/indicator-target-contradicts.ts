import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { digits } from '../../words/amounts.ts';
import { shorten } from '../../words/list.ts';

const start = 'indicators:\n  - name: Goods that come back\n    baseline: 12\n';

export default defineRule({
  id: 'indicator-target-contradicts',
  on: 'community',
  severity: 'error',
  reads: ['charter'],
  summary: 'The target of an indicator lies where its direction points.',
  why: 'A target on the wrong side turns every report about it upside down.',
  fix: 'Swap the numbers, or correct `direction`.',
  effort: 'minutes',
  source: 'Design of communities: indicators of success with baseline, target and direction.',
  unless: 'Runs only where `direction`, `baseline` and `target` are all given.',
  good: [
    { charter: `${start}    target: 5\n    direction: down\n` },
    { charter: `${start}    target: 12\n    direction: keep\n` },
    { charter: `${start}    target: 20\n    direction: up\n` },
    // Standing still is no contradiction.
    { charter: `${start}    target: 12\n    direction: up\n` },
    { charter: `${start}    target: 12\n    direction: down\n` },
    { charter: `${start}    target: 5\n` },
    { charter: `${start}    direction: up\n` },
    { charter: 'indicators:\n  - {name: Goods that come back, target: -1, direction: up}\n' },
  ],
  bad: [
    { charter: `${start}    target: 5 # !\n    direction: up\n` },
    { charter: `stage: retired\n${start}    target: 12.5 # !\n    direction: down\n` },
    { charter: `stage: proposed\n${start}    target: 11 # !\n    direction: keep\n` },
  ],
  *check({ charter }) {
    for (const [index, { name, direction, baseline, target }] of charter.value.indicators.entries()) {
      if (direction === undefined || baseline === undefined || target === undefined) continue;
      const isWrong = { up: target < baseline, down: target > baseline, keep: target !== baseline }[direction];
      if (!isWrong) continue;
      const [now, then] = [digits(baseline, 6), digits(target, 6)];
      const way = direction === 'keep' ? 'keep its level' : `go ${direction}`;
      yield {
        at: at(charter, 'indicators', index, 'target'),
        message: `“${shorten(name)}” is to ${way}, but its target ${then} is ${target < baseline ? 'below' : 'above'} ${now}, where it starts.`,
      };
    }
  },
});
