import { charterSeen } from '../../measures/charter-seen.ts';
import { at, type Chartered, type Place, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { plainDate } from '../../words/dates.ts';

const launch = 'values:\nreview:\nlaunch:\n  date: 2026-07-15\n';
const messages = 'communications:\n  messages:\n';

export default defineRule({
  id: 'charter-not-shared',
  on: 'community',
  severity: { forming: 'warning', active: 'warning' },
  reads: ['charter', 'log'],
  summary: 'The people the community is for have seen the charter before it starts.',
  why: 'A charter written alone is one opinion. People support what they could change, and their comments show what was missed while it is cheap to mend.',
  fix: 'Plan a message with `about: charter` in `communications.messages` before the launch: send the draft round and ask for comments.',
  effort: 'hour',
  command: 'add message --about charter',
  source:
    'Design of communities: take the charter round to stakeholders and future members, and be ready to change it.',
  unless:
    'Silent without a launch date. The day on which values were agreed, a review of the charter (`review.last`, or one in the log) and a message that speaks of the charter or the draft count.',
  good: [
    { charter: `${launch}${messages}    - {date: 2026-07-15, to: [members], about: charter}\n` },
    // Planned, though without a day; and what was sent already.
    { charter: `${launch}${messages}    - {to: [members], about: charter}\n` },
    { charter: `${launch}`, log: 'messages: [{date: 2026-05-20, to: [members], about: charter}]\n' },
    { charter: `${launch}communications:\n  input: Comment on the draft in the guild channel\n` },
    {
      charter: `${launch}communications:\n  stakeholders: [{group: members, message: What do you miss in the charter?}]\n`,
    },
    { charter: 'launch:\n  date: 2026-07-15\nvalues:\n  agreed: 2026-05-20\n' },
    { charter: 'launch:\n  date: 2026-07-15\nvalues:\n  agreed_by: all members\n' },
    { charter: 'values:\nlaunch:\n  date: 2026-07-15\nreview:\n  last: 2026-05-20\n' },
    { charter: launch, log: 'reviews: [{date: 2026-05-20, what: charter}]\n' },
    { charter: 'values:\nlaunch:\n' },
    // Once it runs, a message after the launch has shown it too; and where nothing is on file nobody can say.
    { charter: `stage: active\n${launch}${messages}    - {date: 2026-08-15, to: [members], about: charter}\n` },
    { charter: `stage: active\n${launch}communications:\n`, log: 'messages: []\n' },
    { charter: `${launch}${messages}    - {date: 2026-08-15, to: [members], about: charter}\n`, today: '2026-07-16' },
    { charter: `${launch}communications:\n`, log: 'messages: []\n', today: '2026-07-16' },
    { charter: `stage: sustaining\n${launch}` },
  ],
  bad: [
    { charter: 'values:\nlaunch:\n  date: 2026-07-15\ncommunications: # !\n  input: Ask Ada\n' },
    { charter: `${launch}communications:\n  messages: # !\n    - {date: 2026-07-01, to: [members], about: launch}\n` },
    { charter: `${launch}${messages}    - {date: 2026-07-16, to: [members], about: charter} # !\n` },
    {
      charter: `${launch}${messages}    - {date: 2026-08-15, to: [members], about: charter} # !\n`,
      today: '2026-07-15',
    },
    {
      charter: `${launch}communications:\n  messages: # !\n    - {date: 2026-07-01, to: [members], text: Keep the day free}\n`,
    },
    { charter: `stage: active\n${launch}communications:\n  messages: # !\n    - {to: [members], about: thanks}\n` },
    {
      charter: `stage: active\n${launch}communications: # !\n`,
      log: 'messages: [{date: 2026-05-20, to: [members], about: results}]\nreviews: [{date: 2026-05-20, what: health}]\n',
    },
  ],
  *check(community, { today }) {
    const { date } = community.charter.value.launch;
    if (date === undefined) return;
    const seen = charterSeen(community, today);
    if (seen.as === 'late') yield late(seen.telling.place, seen.telling.date!, date);
    else if (seen.as === 'unseen') yield missing(community, seen.hasBegun);
  },
});

function missing({ charter }: Chartered, hasBegun: boolean): Problem {
  const place = at(charter, 'communications', 'messages');
  if (!hasBegun) return { at: place, message: 'Nobody is asked what they think of the charter before the launch.' };
  return {
    at: place,
    message: 'Nothing shows that the people it is for have seen the charter.',
    fix: 'Send it round now, ask what should change, and note it in log.yaml under `reviews` with `what: charter`.',
    command: 'log review charter',
  };
}

function late(place: Place, date: string, launch: string): Problem {
  return {
    at: place,
    message: `People see the charter on ${plainDate(date)}, after the launch on ${plainDate(launch)}.`,
    fix: 'Send the draft round before the launch, and ask for comments.',
  };
}
