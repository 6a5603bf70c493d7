import type { Chartered } from '../model.ts';
import { filled } from '../view/subject.ts';
import { addDays, plainDate } from '../words/dates.ts';
import type { Planned } from './revival.ts';

/** Days of notice that members get (W3C Community Groups: ten working days, in practice thirty days). */
const notice = 30;
/** Thanks and stories from half a year before the end on are about the end. */
const recent = 183;

/** What is left to do before, or after, the end of a community; only what is not on file yet. */
export function closingSteps(community: Chartered, today: string): Planned[] {
  const { closing, stage, knowledge } = filled(community.charter.value);
  const isOver = stage === 'retired' || (closing.date !== undefined && closing.date <= today);
  const near = addDays(closing.date ?? today, -recent);
  // Years later nobody can be thanked in time any more.
  const isTimely = closing.date === undefined ? stage !== 'retired' : addDays(closing.date, recent) >= today;
  const log = filled(community.log?.value);
  const isRecent = ({ date }: { readonly date?: string }) => date !== undefined && date >= near;
  const steps: (Planned | false)[] = [
    !isOver && noticeStep(closing.date!),
    !closing.reason && reason,
    !closing.handover && heirs,
    !(closing.archive || knowledge.library) && library,
    isTimely && !(log?.stories ?? []).some(isRecent) && stories,
    isTimely && !(log?.recognition ?? []).some(isRecent) && thanks,
    isOver && stage !== 'retired' && retire,
  ];
  return steps.filter((step) => step !== false);
}

function noticeStep(date: string): Planned {
  const day = addDays(date, -notice);
  return {
    id: 'notice',
    what: `Tell members of the end ${notice} days ahead, by ${plainDate(day)}, and where to turn afterwards.`,
    why: 'Whoever hears of it in time can say thank you, object, or carry something on.',
    effort: 'minutes',
    command: 'add message --to members',
  };
}

const reason: Planned = {
  id: 'reason',
  what: 'Write in one sentence why it ends, under `closing.reason`.',
  why: 'An end with a reason is an achievement, and somebody will ask in two years.',
  effort: 'minutes',
  at: ['charter', 'closing'],
};

const heirs: Planned = {
  id: 'heirs',
  what: 'Write under `closing.handover` who carries its questions on.',
  why: 'Members still have problems the day after; a name tells them whom to ask.',
  effort: 'hour',
  at: ['charter', 'closing'],
};

const library: Planned = {
  id: 'library',
  what: 'Keep the library: move it where it stays readable, and write the place under `closing.archive`.',
  why: 'What members made together outlives their meetings only where somebody can find it.',
  effort: 'hour',
  at: ['charter', 'closing'],
};

const stories: Planned = {
  id: 'stories',
  what: 'Collect two or three stories of what is done differently because of it.',
  why: 'They are what the closing note is made of, and nobody remembers them later.',
  effort: 'hour',
  command: 'log story',
};

const thanks: Planned = {
  id: 'thanks',
  what: 'Thank those who carried it, by name where they agree, and note it.',
  why: 'People who were thanked start something new again.',
  effort: 'minutes',
  command: 'log recognition',
};

const retire: Planned = {
  id: 'retire',
  what: 'Write `stage: retired`: its last day has passed.',
  why: 'Pages and checks then treat it as what it is, a community that has ended well.',
  effort: 'minutes',
  at: ['charter', 'stage'],
};
