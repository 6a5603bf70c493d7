import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { fold } from '../../words/closest.ts';
import { list } from '../../words/list.ts';

export default defineRule({
  id: 'no-domain',
  on: 'community',
  severity: { forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter'],
  summary: 'The charter says what the community cares about.',
  why: 'The shared topic is what brings people together and keeps them; without it a community is a mailing list.',
  fix: 'Write one or two sentences under `domain`: the topic people come for.',
  effort: 'minutes',
  source: 'Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice (domain, community, practice).',
  unless:
    'Nothing: one sentence is enough. Where `scope.in` lists topics it is never more than a warning, because a reader can guess the rest.',
  good: [
    { charter: 'domain: Repairing returned goods, from finding the fault to the last check\n' },
    { charter: 'stage: proposed\ndomain:\n' },
    { charter: 'stage: transforming\ndomain:\n' },
    { charter: 'stage: retired\ndomain:\n' },
    // Reported as a placeholder already.
    { charter: 'stage: active\ndomain: TODO\n' },
  ],
  bad: [
    { charter: 'domain: # !\n' },
    { charter: 'domain: # !\nscope:\n' },
    { charter: 'stage: active\ndomain: " " # !\nscope: {out: [buying spare parts]}\n' },
    { charter: 'stage: sustaining\ndomain: # !\n' },
    { charter: 'name: Android\npurpose: android\ndomain: # !\nscope:\n' },
    { charter: 'domain: # !\n', gate: true },
  ],
  *check({ charter }, { severity }) {
    const { name, purpose, domain, scope } = charter.value;
    if (domain) return;
    const isScoped = scope.in.length > 0;
    const told = [fold(purpose) === fold(name) ? 'its name' : 'its purpose', ...(isScoped ? ['its scope'] : [])];
    yield {
      at: at(charter, 'domain'),
      message: `Nothing but ${list(told)} says what this community cares about.`,
      ...(isScoped && severity === 'error' && { severity: 'warning' }),
    };
  },
});
