import { isNamedInGapReport, isTaughtForNeed } from '../../measures/needs.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { addMonths, plainDate } from '../../words/dates.ts';
import { plural } from '../../words/list.ts';

const noTopics = 'topics: []\n';

export default defineRule({
  id: 'no-current-need',
  on: 'community',
  severity: { forming: 'warning', active: 'warning' },
  reads: ['charter', 'curriculum', 'skills', 'strategy'],
  starter: true,
  summary: 'The files show who needs the community now, and what for.',
  why: 'People give their time to a problem they have; a community that answers an old one, or none, runs empty.',
  fix: 'Add one or two `needs` with the evidence: a survey, an incident, a gap report, requests.',
  effort: 'hour',
  command: 'add need',
  source: 'Design of communities: current needs and the skills gap report as input.',
  unless:
    'Any one of three is enough: a need in the charter, a gap report in strategy.yaml that names a skill of this community, or a topic that is there because of a gap, an incident or a request. A request from members is a need too.',
  options: { months: 18 },
  good: [
    { charter: 'needs:\n  - Members asked for a place to bring stubborn faults\n', curriculum: noTopics },
    { charter: 'needs: []\n', curriculum: 'topics:\n  - {title: Cleaning contacts, because: request}\n' },
    { charter: 'needs: []\n', curriculum: 'topics:\n  - {title: Soldering, because: incident, status: running}\n' },
    {
      charter: 'needs: []\n',
      curriculum: noTopics,
      strategy: 'gap_reports:\n  - {title: Skills review, skills: [fault  finding]}\n',
    },
    { charter: 'needs: []\n', curriculum: noTopics, strategy: 'gap_reports:\n  - {title: Review, skills: [triage]}\n' },
    { charter: 'stage: sustaining\nneeds: []\n', curriculum: noTopics },
    { charter: 'stage: proposed\nneeds: []\n', curriculum: noTopics },
    {
      charter: 'stage: active\nneeds:\n  - {need: Repairs come back, dated: 2024-12-01}\n',
      curriculum: noTopics,
    },
    {
      charter:
        'stage: active\nneeds:\n  - {need: Repairs come back, dated: 2020-12-01}\n  - Nobody knows the new model\n',
      curriculum: noTopics,
    },
    { charter: 'stage: active\nneeds:\n  - {need: Repairs come back, dated: 2020-12-01}\n' },
    { charter: 'needs:\n  - {need: Repairs come back, dated: 2020-12-01}\n', curriculum: noTopics },
  ],
  bad: [
    { charter: 'needs: [] # !\n', curriculum: noTopics },
    { charter: 'needs: # !\n', curriculum: 'topics:\n  - {title: Soldering, because: gap, status: done}\n' },
    { charter: 'stage: active\nneeds: [] # !\n', curriculum: 'topics:\n  - {title: Soldering, because: strategy}\n' },
    { charter: 'needs: [] # !\n', without: ['curriculum', 'skills', 'strategy'] },
    {
      charter: 'needs: [] # !\n',
      curriculum: noTopics,
      strategy: 'gap_reports:\n  - {title: Skills review, skills: [Accounting]}\n',
    },
    {
      charter:
        'stage: active\nneeds:\n  - {need: Repairs come back, dated: 2023-02-01}\n  - {need: A new model, dated: 2024-11-30} # !\n',
      curriculum: noTopics,
    },
  ],
  *check(community, { model, options, today }) {
    const { charter } = community;
    if (isNamedInGapReport(community, model) || isTaughtForNeed(community)) return;
    const { needs } = charter.value;
    if (needs.length === 0) {
      const message = 'Nothing on file shows who needs this community now, or what problem they have.';
      yield { at: at(charter, 'needs'), message };
    }
    if (charter.value.stage !== 'active' || needs.length === 0) return;
    const dates = needs.map(({ dated }) => dated ?? today);
    const newest = dates.toSorted().at(-1)!;
    if (addMonths(newest, options.months) >= today) return;
    yield {
      at: at(charter, 'needs', dates.indexOf(newest), 'dated'),
      message: `The newest need on file was seen on ${plainDate(newest)}, more than ${plural(options.months, 'month')} ago.`,
      fix: 'Ask members what they need now and add it, or date the need anew if it is still there.',
      severity: 'info',
    };
  },
});
