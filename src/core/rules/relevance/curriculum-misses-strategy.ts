import { type StrategyFit, strategyFit } from '../../measures/fit.ts';
import { at, type Chartered } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { list, shorten } from '../../words/list.ts';

const linked = '  - {title: Finding the fault, supports: [first-time-right]}\n';
const taught = '  - {title: Sorting returns, skills: [triage]}\n';
const loose = '  - Soldering\n  - Polishing\n  - Packing\n';
const aims = 'ecosystem:\n  strategy:\n    objectives:\n';

export default defineRule({
  id: 'curriculum-misses-strategy',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'skills', 'curriculum', 'strategy'],
  summary: 'At least half of the topics lead to something the organisation is trying to achieve.',
  why: 'When money is short, what counts is what people learned that the organisation needed. Topics nobody can connect to that are the first to go.',
  fix: 'Link topics to an objective (`supports`) or a skill (`skills`) that helps with the strategy, or retire those nobody needs.',
  effort: 'hour',
  source: 'Design of communities: skills critical to success, and relevant content.',
  unless:
    'There are fewer than four topics to judge, or no live objective in strategy.yaml. What members asked for (`because: request` or `member`) never counts against them, and a topic that refers to an unknown name is left out.',
  options: { topics: 4, percent: 50 },
  good: [
    { charter: 'stage: active\n', curriculum: `topics:\n${linked}${taught}  - Soldering\n  - Polishing\n` },
    { charter: 'stage: active\n', curriculum: `topics:\n${loose}` },
    { charter: 'stage: forming\n', curriculum: `topics:\n${loose}  - Wiring\n` },
    { charter: 'stage: transforming\n', curriculum: `topics:\n${loose}  - Wiring\n` },
    { charter: 'stage: active\n', curriculum: `topics:\n${loose}  - Wiring\n`, without: ['strategy'] },
    {
      charter: 'stage: active\n',
      curriculum: `topics:\n${loose}  - Wiring\n`,
      strategy: `${aims}      - {id: fewer-returns, statement: Fewer returns, status: done}\n`,
    },
    { charter: 'stage: active\n', curriculum: `topics:\n${loose}  - {title: Wiring, because: request}\n` },
    { charter: 'stage: active\n', curriculum: `topics:\n${loose}  - {title: Wiring, because: member}\n` },
    { charter: 'stage: active\n', curriculum: `topics:\n${loose}  - {title: Wiring, status: retired}\n` },
    // A misspelt name is a finding of its own, at whichever end of the chain it stands.
    { charter: 'stage: active\n', curriculum: `topics:\n${loose}  - {title: Wiring, supports: [frist-time]}\n` },
    { charter: 'stage: active\n', curriculum: `topics:\n${loose}  - {title: Wiring, skills: [traige]}\n` },
    {
      charter:
        'stage: active\nobjectives:\n  - {statement: Repairs hold, supports: [fewer-returns]}\n  - {id: stay, statement: People stay, supports: [fewer-retuns]}\n',
      curriculum: `topics:\n${loose}  - {title: Wiring, supports: [stay]}\n`,
    },
    {
      charter: 'stage: active\n',
      skills: 'skills:\n  - {name: Crimping, supports: [fewer-retuns]}\n',
      curriculum: `topics:\n${loose}  - {title: Wiring, skills: [Crimping]}\n`,
    },
    // Where no objective is linked, that comes first.
    {
      charter: 'stage: active\nobjectives:\n  - Repairs hold\n',
      skills: 'skills:\n  - {id: triage, name: Fault finding}\n',
      curriculum: `topics:\n${loose}  - Wiring\n`,
    },
  ],
  bad: [
    { charter: 'stage: active\n', curriculum: `topics: # !\n${linked}${loose}` },
    { charter: 'stage: sustaining\n', curriculum: `topics: # !\n${loose}  - Wiring\n`, without: ['skills'] },
    {
      charter: 'stage: active\n',
      curriculum: `topics: # !\n${linked}${taught}${loose}  - {title: A, because: request, supports: [first-time-right]}\n`,
    },
    // A skill that no aim needs and an objective that was dropped lead nowhere.
    {
      charter:
        'stage: active\nobjectives:\n  - {statement: Repairs hold, supports: [fewer-returns]}\n  - {id: old, statement: Old, supports: [fewer-returns], status: dropped}\n',
      skills: 'skills:\n  - Soldering\n',
      curriculum: `topics: # !\n${loose}  - {title: Wiring, skills: [Soldering], supports: [old]}\n`,
    },
    {
      charter: 'stage: active\nobjectives: []\n',
      skills: 'skills: []\n',
      curriculum: `topics: # !\n${loose}  - Wiring\n`,
    },
    {
      charter: 'stage: active\nobjectives:\n  - Repairs hold\n',
      curriculum: `topics: # !\n${taught}${loose}`,
    },
  ],
  *check(community, { model, options }) {
    const { curriculum } = community;
    const fit = strategyFit(community, model);
    if (!curriculum || !fit || isUnlinked(community, fit)) return;
    const count = fit.linked.length + fit.unlinked.length;
    if (count < options.topics || fit.linked.length * 100 >= options.percent * count) return;
    const some = fit.unlinked.slice(0, 3).map(({ topic }) => `“${shorten(topic.title, 40)}”`);
    yield {
      at: { ...at(curriculum, 'topics'), aim: 'key' },
      // A misspelt field of one of them may be the link.
      also: fit.unlinked.flatMap(({ place: { file, path } }) =>
        ['supports', 'skills'].map((field) => ({ file, path: [...path, field] })),
      ),
      message: messageFor(fit, count),
      fix: `Link topics such as ${list(some)} to an objective (\`supports\`) or a skill that helps with the strategy, or retire those nobody needs.`,
    };
  },
});

/** No objective leads up at all: that is one finding, and not one more for the topics below it. */
function isUnlinked({ charter }: Chartered, { isLinked }: StrategyFit): boolean {
  return !isLinked && charter.value.objectives.some(({ status }) => (status ?? 'open') === 'open');
}

function messageFor({ linked, wished }: StrategyFit, count: number): string {
  const lead = linked.length === 1 ? 'leads' : 'lead';
  const few = linked.length === 0 ? `None of the ${count}` : `Only ${linked.length} of the ${count}`;
  const which = wished > 0 ? 'live topics that members did not ask for' : 'live topics';
  return `${few} ${which} ${linked.length === 0 ? 'leads' : lead} to something the organisation is trying to achieve.`;
}
