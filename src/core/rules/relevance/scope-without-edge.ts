import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'scope-without-edge',
  on: 'community',
  severity: { forming: 'info', active: 'info' },
  reads: ['charter'],
  summary: 'The scope also says what the community does not do.',
  why: 'Every neighbouring topic finds its way to the people who are willing; a line drawn early saves a hundred polite refusals.',
  fix: 'Add one or two things the community does not do, under `scope.out`.',
  effort: 'minutes',
  command: 'add out-of-scope',
  source: 'CDC, Communities of Practice Resource Kit (charter template: in scope, out of scope).',
  unless:
    'It is a hint: a small community may not need it. Where no edge is wanted, `scope.out: none, because …` says so. Before the first meetings a scope may be missing altogether, and where the charter has no `domain` that comes first.',
  good: [
    { charter: 'scope:\n  in: [finding faults, repair methods]\n  out: [buying spare parts]\n' },
    { charter: 'scope:\n  in: [finding faults]\n  out: none, because whatever helps a repair is welcome\n' },
    { charter: 'scope:\n' },
    { charter: 'stage: active\nscope:\n  out: [buying spare parts]\n' },
    { charter: 'stage: active\ndomain:\nscope:\n' },
    { charter: 'stage: proposed\nscope:\n  in: [finding faults]\n' },
    { charter: 'stage: sustaining\nscope:\n  in: [finding faults]\n' },
  ],
  bad: [
    { charter: 'scope: # !\n  in: [finding faults, repair methods]\n' },
    { charter: 'stage: active\ndomain:\nscope:\n  in: [finding faults]\n  out: [] # !\n' },
    { charter: 'stage: active\nscope: # !\n' },
    { charter: 'stage: active\nscope: # !\n  single_team_reason: We are the only repairers\n' },
  ],
  *check({ charter }) {
    const { stage, scope, domain } = charter.value;
    if (scope.out.length > 0) return;
    if (scope.in.length > 0) {
      const message =
        'The scope says what belongs here but not what does not, so every neighbouring topic can claim it.';
      yield { at: at(charter, 'scope', 'out'), message };
    } else if (stage === 'active' && domain) {
      yield {
        at: at(charter, 'scope'),
        also: [at(charter, 'scope', 'in'), at(charter, 'scope', 'out')],
        message: 'The charter does not say which topics belong here and which do not.',
        fix: 'Write two or three topics under `scope.in`, and one or two that do not belong here under `scope.out`.',
      };
    }
  },
});
