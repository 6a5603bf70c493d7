import { reciprocalPairs } from '../measures/pairs.ts';
import type { Participant } from '../measures/ratings.ts';
import type { ShownSkills } from '../measures/shown-skills.ts';
import type { SkillGap, Standing } from '../measures/skills.ts';
import { type Advice, suggestions } from '../measures/suggestions.ts';
import { formatChoice } from '../words/format-names.ts';
import { list, plural } from '../words/list.ts';
import { bare, sentence } from '../words/phrases.ts';
import { levelAndAbove, levelName } from '../words/skill-levels.ts';
import { type Learning, skillsOf, topicView } from './curriculum.ts';
import { filled } from './subject.ts';

/** One skill and where the owner of the plan stands in it. */
export interface Own {
  readonly gap: SkillGap;
  readonly standing: Standing;
}

/** What help is worked out from. */
export interface Helped {
  readonly learning: Learning;
  readonly shown: ShownSkills;
  readonly own: readonly Own[];
  readonly person: Participant;
  /** Whom to ask to be put in touch with somebody. */
  readonly contact: string;
}

/** The skills that a person has answered or that their roles ask for, most urgent first. */
export function ownStandings({ gaps }: ShownSkills, { key }: Participant): Own[] {
  return gaps.skills.flatMap((gap) => {
    const standing = gap.standings.find(({ person }) => person.key === key);
    const isOwn = standing && (standing.target > 0 || standing.counted !== undefined);
    return isOwn && filled(gap.skill.name) ? [{ gap, standing }] : [];
  });
}

/** One line of the table: what the role needs, what was said, what counts, what is left. */
export function standingRow({ gap, standing }: Own, { gaps: { scale } }: ShownSkills) {
  const { target, rating, counted } = standing;
  const isUnsure = rating !== undefined && counted !== undefined && counted < rating.level;
  return {
    skill: bare(gap.skill.name),
    needed: target > 0 ? levelName(scale, target) : '',
    said: rating ? levelName(scale, rating.level) : 'no answer yet',
    counts: isUnsure ? levelName(scale, counted) : '',
    left: target === 0 || counted === undefined ? '' : leftWords(target, rating!.level, counted),
  };
}

function leftWords(target: number, said: number, counted: number): string {
  if (counted >= target) return 'you are there';
  return said >= target ? 'you are there, but not sure of it yet' : `${plural(target - counted, 'level')} to go`;
}

/** What would help with each gap, whom the person could help, and with whom both would gain. */
export function helpOf(helped: Helped) {
  const { shown, own } = helped;
  const advice = suggestions(shown.community, shown.gaps).skills;
  const gaps = own.filter(({ standing: { target, counted } }) => target > 0 && (counted ?? 0) < target);
  return {
    gaps: gaps.map((one) =>
      gapView(
        one,
        advice.find(({ gap }) => gap === one.gap),
        helped,
      ),
    ),
    giving: advice.flatMap((one) => givingLines(one, helped)),
    pairs: pairLines(helped),
  };
}

function gapView({ gap, standing }: Own, advice: Advice | undefined, helped: Helped) {
  const { scale } = helped.shown.gaps;
  return {
    skill: bare(gap.skill.name),
    aim: levelName(scale, standing.target),
    seen: bare(filled(gap.skill.levels[String(standing.target)] ?? '')),
    isUnsure: (standing.rating?.level ?? 0) >= standing.target,
    topics: topicsFor(gap, standing, helped.learning),
    people: advice ? peopleLines(advice, helped) : [],
  };
}

/** Topics to come that lead further than the person is. */
function topicsFor({ skill }: SkillGap, { counted = 0 }: Standing, learning: Learning) {
  return learning.topics.flatMap((topic, index) => {
    if (!topic || topic.status === 'done') return [];
    const leads = skillsOf(learning, index).some(({ known, to }) => known === skill && (to ?? counted + 1) > counted);
    if (!leads) return [];
    const { title, about, first, practice } = topicView(learning, index);
    return [
      {
        title,
        about: topic.status === 'idea' || !topic.status ? `${about ? `${about}, ` : ''}so far an idea` : about,
        first,
        practice,
      },
    ];
  });
}

/** Who could help with a skill: names only of those who agreed. */
function peopleLines(advice: Advice, helped: Helped): string[] {
  const { shown, person, contact } = helped;
  const { gap, session, mentors, partners, understudy } = advice;
  const { scale } = shown.gaps;
  const isMe = (one: Standing) => one.person.key === person.key;
  const nameOf = (one: Standing) => (shown.isNamed(one.person) ? bare(one.person.name) : '');
  const where = gap.cover.level > 0 ? `at ${levelAndAbove(scale, gap.cover.level)}` : 'who can do it';
  const somebody = `a member ${where}${contact ? `; ${contact} can put you in touch` : ''}`;
  const mentor = mentors.find(({ learner }) => isMe(learner));
  const partner = partners?.some(isMe) ? partners.find((one) => !isMe(one)) : undefined;
  const lines = [
    session?.learners.some(isMe) && sessionLine(advice, helped),
    mentor && `Practise with ${nameOf(mentor.mentor) || somebody}`,
    !mentor &&
      partner &&
      `Learn it together with ${nameOf(partner) || `another member${contact ? `; ${contact} can put you in touch` : ''}`}`,
    understudy && isMe(understudy.understudy) && `Work alongside ${nameOf(understudy.holder) || somebody}`,
  ];
  return lines.flatMap((line) => (line ? [sentence(line)] : []));
}

function sessionLine({ session, gap }: Advice, { shown, own }: Helped): string {
  const { aim, lead, formats } = session!;
  const counted = own.find((one) => one.gap === gap)?.standing.counted ?? 0;
  const verb = counted >= aim ? 'Help in' : 'Ask for';
  const by = lead && shown.isNamed(lead.person) ? `; ${bare(lead.person.name)} could lead it` : '';
  const level = levelName(shown.gaps.scale, aim);
  return `${verb} a group session on ${bare(gap.skill.name)} up to ${level}, for example as ${formatChoice(formats)}${by}`;
}

/** What the person could do for others. */
function givingLines({ gap, session, mentors, understudy }: Advice, { shown, person, contact }: Helped): string[] {
  const isMe = (one: Standing | undefined) => one?.person.key === person.key;
  const nameOf = (one: Standing) =>
    shown.isNamed(one.person) ? bare(one.person.name) : 'a member who is not there yet';
  const skill = bare(gap.skill.name);
  const isHidden = mentors.some(({ mentor, learner }) => isMe(mentor) && !shown.isNamed(learner.person));
  const touch = isHidden && contact ? `; ${contact} can put you in touch` : '';
  const learners = mentors.filter(({ mentor }) => isMe(mentor)).map(({ learner }) => nameOf(learner));
  const lines = [
    isMe(session?.lead) && `Lead a group session on ${skill} up to ${levelName(shown.gaps.scale, session!.aim)}`,
    learners.length > 0 && `Practise ${skill} with ${list([...new Set(learners)])}${touch}`,
    understudy &&
      isMe(understudy.holder) &&
      `Let ${nameOf(understudy.understudy)} work alongside you when it is about ${skill}`,
  ];
  return lines.flatMap((line) => (line ? [sentence(line)] : []));
}

const mostPairs = 3;

/** People who agreed to be named, with whom the person could trade one skill for another. */
function pairLines({ shown: { gaps, isNamed }, person }: Helped): string[] {
  const isOpen = (one: Standing) => one.person.key === person.key || isNamed(one.person);
  const open = gaps.skills.map((gap) => ({ ...gap, standings: gap.standings.filter(isOpen) }));
  const all = reciprocalPairs({ ...gaps, skills: open }, Number.MAX_SAFE_INTEGER);
  const own = all.filter(({ people }) => people.some(({ key }) => key === person.key)).slice(0, mostPairs);
  return own.map(({ lessons }) => {
    const [given, taken] = lessons[0].teacher.person.key === person.key ? lessons : [lessons[1], lessons[0]];
    const other = bare(taken.teacher.person.name);
    return sentence(`${other}: you could show ${bare(given.gap.skill.name)}, and learn ${bare(taken.gap.skill.name)}`);
  });
}
