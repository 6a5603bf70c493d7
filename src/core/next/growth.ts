import { nextDates } from '../view/next.ts';
import { filled, type Subject } from '../view/subject.ts';
import { plainDate } from '../words/dates.ts';
import { bare } from '../words/phrases.ts';
import { spotIn } from './spot.ts';
import type { Step } from './step.ts';

/** What a community that does well can grow by: members who take more responsibility. Names nobody. */
export function growthOf(subject: Subject, line: (command: string) => string): Step {
  const { ladder } = filled(subject.community.charter.value).sustain;
  const meeting = nextDates(subject, 3).find(({ kind }) => kind === 'meeting');
  const which = meeting ? `, “${bare(meeting.what)}” on ${plainDate(meeting.iso)},` : '';
  const spots = spotIn(subject.community, 'charter', ['sustain', ladder.length > 0 ? 'emerging_leaders' : 'ladder']);
  const common = { from: 'growth', effort: 'hour', spots, count: spots.length } as const;
  if (ladder.length === 0) {
    return {
      ...common,
      id: 'write-the-ladder',
      what: `Hand the next meeting${which} to a member, and write it down as a step from member to leader.`,
      why: 'Active members take more on when they see what the next step is.',
      command: line('add ladder-step'),
    };
  }
  return {
    ...common,
    id: 'hand-over-a-meeting',
    what: `Ask an active member to lead the next meeting${which} with your help in the background.`,
    why: 'It is the next step of the ladder for somebody, and the community learns to run without you.',
    command: line('add emerging-leader'),
  };
}
