import { age, graces } from '../../measures/evidence.ts';
import { isMisnamed } from '../../measures/strangers.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

const old = 'stage: active\nlaunch:\n  date: 2025-12-02\n';

const askFix = 'Ask each member for a level under `ratings`; it takes ten minutes. A code instead of a name is fine.';

export default defineRule({
  id: 'no-skills-map',
  on: 'community',
  severity: { forming: 'info', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'skills', 'log'],
  summary: 'The files show what members can do.',
  why: 'Who can help whom, what to practise next and what only one person can do: nobody knows before members have said what they can do.',
  fix: 'List up to ten skills in skills.yaml and ask each member for a level under `ratings`; it takes ten minutes. A code instead of a name is fine.',
  effort: 'meeting',
  command: 'add skill',
  source:
    'Webber 2016, Building Successful Communities of Practice (mapping skills); Design of communities: skills gaps.',
  unless:
    'The community began less than 180 days ago, or no file says when. Write `skills: not-used, because …` in the charter if you do not map skills.',
  options: { days: graces.skills },
  good: [
    {
      charter: old,
      skills: 'skills: [{id: triage, name: Fault finding}]\nratings:\n  - {member: ada, skills: {triage: 3}}\n',
    },
    { charter: `${old}skills: not-used, because we are a reading circle\n`, without: ['skills'] },
    // Exactly 180 days old; no date at all.
    { charter: 'stage: active\nlaunch:\n  date: 2025-12-03\n', without: ['skills'] },
    { charter: 'stage: active\n', log: 'events: []\n', without: ['skills'] },
    { charter: 'stage: proposed\n', without: ['skills'] },
    // Reported as a file that nothing reads.
    { charter: old, without: ['skills'], files: { 'communities/repair-guild/skill.yaml': 'skills: [Soldering]\n' } },
  ],
  bad: [
    { charter: 'stage: active # !\nlaunch:\n  date: 2025-12-02\n', without: ['skills'] },
    { charter: old, skills: 'ratings: [] # !\n' },
    { charter: old, skills: 'ratings: # !\n  - {member: ada}\n  - {member: ben, skills: {}}\n' },
    { charter: old, skills: 'skills: [] # !\nratings: []\n' },
    { charter: 'stage: forming # !\n', without: ['skills'] },
    { charter: 'stage: forming # !\n', without: ['skills'], gate: true },
    {
      charter: 'stage: sustaining # !\nlaunch:\n',
      log: 'events:\n  - {date: 2025-06-03, activity: clinic}\n',
      without: ['skills'],
    },
  ],
  *check(community, { model, today, options, severity }) {
    const { charter, skills } = community;
    const isForming = charter.value.stage === 'forming';
    if (!isForming && (age(community, today) ?? 0) <= options.days) return;
    const isRated = skills?.value.ratings.some((rating) => Object.keys(rating.skills).length > 0);
    if (isRated || charter.value.skills) return;
    if (!skills && isMisnamed('skills', community, model)) return;
    const own = isForming ? 'info' : severity;
    if (skills?.value.skills.length) {
      const message = 'The skills are listed, but nobody has said yet how good they are in them.';
      yield { at: at(skills, 'ratings'), message, fix: askFix, command: 'add rating', severity: own };
    } else {
      const place = skills ? at(skills, 'skills') : at(charter, 'skills');
      yield { at: place, message: 'Nobody has written down yet what members can do.', severity: own };
    }
  },
});
