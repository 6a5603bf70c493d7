import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-indicators',
  on: 'community',
  severity: { forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter'],
  starter: true,
  summary: 'There are a few signs by which one would notice that the community works.',
  why: 'Without them nobody can say after a year whether it was worth the time: not the sponsor, and not the members.',
  fix: 'Draw a line in the sand under `indicators`: two simple ones to start, for example members who return and problems solved.',
  effort: 'hour',
  command: 'add indicator',
  source: 'APQC, Four Proven Strategies to Evaluate Communities of Practice.',
  unless: 'Nothing keeps it quiet: a first guess is welcome (`revisit: yes`).',
  good: [
    { charter: 'indicators:\n  - Problems solved at the clinic\n' },
    { charter: 'stage: active\nindicators: [{name: Members who come back, revisit: yes}]\n' },
    { charter: 'stage: proposed\nindicators:\n' },
    { charter: 'stage: transforming\nindicators:\n' },
  ],
  bad: [
    { charter: 'indicators: [] # !\n' },
    { charter: 'stage: active\nindicators: # !\n' },
    { charter: 'stage: sustaining\nindicators: # !\nobjectives: []\n' },
    { charter: 'indicators: # !\n', gate: true },
  ],
  *check({ charter }) {
    if (charter.value.indicators.length > 0) return;
    yield { at: at(charter, 'indicators'), message: 'It is not said what success would look like.' };
  },
});
