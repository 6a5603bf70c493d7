import { age, graces } from '../../measures/evidence.ts';
import { isMisnamed } from '../../measures/strangers.ts';
import { liveTopics } from '../../measures/topics.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

const old = 'stage: active\nlaunch:\n  date: 2026-01-31\n';

export default defineRule({
  id: 'no-curriculum',
  on: 'community',
  severity: { forming: 'info', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'curriculum', 'log'],
  summary: 'Members can see what they will learn next.',
  why: 'People come back for the next thing they want to learn. Without a list every meeting starts from nothing.',
  fix: 'Write two or three `topics` into curriculum.yaml; the questions members ask again and again are a good start.',
  effort: 'hour',
  command: 'add topic',
  source: 'Design of communities: a curriculum of topics and learning objectives for each community.',
  unless:
    'The community began less than 120 days ago, or no file says when. Training from outside that is listed in curriculum.yaml counts. With `kind: interest` it is only a hint.',
  options: { days: graces.curriculum },
  good: [
    { charter: old, curriculum: 'topics:\n  - Finding the fault in ten minutes\n' },
    // Exactly 120 days old; a launch to come; no date at all.
    { charter: 'stage: active\nlaunch:\n  date: 2026-02-01\n', without: ['curriculum'] },
    { charter: 'stage: active\n', log: 'events: []\n', without: ['curriculum'] },
    { charter: 'stage: proposed\n', without: ['curriculum'] },
    {
      charter: old,
      curriculum: 'topics: []\nexternal_training:\n  - {need: Soldering on circuit boards, people: 3}\n',
    },
    // Reported as a file that nothing reads.
    {
      charter: old,
      without: ['curriculum'],
      files: { 'communities/repair-guild/curriculum.yml': 'topics:\n  - Finding the fault\n' },
    },
  ],
  bad: [
    { charter: 'stage: active # !\nlaunch:\n  date: 2026-01-31\n', without: ['curriculum'] },
    {
      charter: old,
      curriculum:
        'topics: # !\n  - {title: Cleaning contacts, status: done}\n  - {title: Fax machines, status: retired}\n',
    },
    { charter: old, curriculum: 'topics: [] # !\n' },
    { charter: 'stage: forming # !\n', without: ['curriculum'] },
    { charter: 'stage: forming # !\n', without: ['curriculum'], gate: true },
    {
      charter: 'stage: sustaining # !\nlaunch:\n',
      log: 'events:\n  - {date: 2025-11-03, activity: clinic}\n',
      without: ['curriculum'],
    },
    { charter: 'kind: interest # !\nstage: active\nlaunch:\n  date: 2025-01-31\n', without: ['curriculum'] },
  ],
  *check(community, { model, today, options, severity }) {
    const { charter, curriculum } = community;
    const { stage, kind } = charter.value;
    const isForming = stage === 'forming';
    if (!isForming && (age(community, today) ?? 0) <= options.days) return;
    if (liveTopics(community).length > 0 || curriculum?.value.external_training.length) return;
    if (!curriculum && isMisnamed('curriculum', community, model)) return;
    const isOver = curriculum !== undefined && curriculum.value.topics.length > 0;
    yield {
      at: curriculum ? at(curriculum, 'topics') : at(charter, 'curriculum'),
      message: isOver
        ? 'Every topic of the curriculum is done or retired, and nothing is planned next.'
        : 'There is no plan of what members will learn.',
      severity: isForming || kind === 'interest' ? 'info' : severity,
    };
  },
});
