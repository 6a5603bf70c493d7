import { list } from '../words/list.ts';
import { bare, joined } from '../words/phrases.ts';
import { address } from './community.ts';
import { type NextDate, nextDates } from './next.ts';
import type { Charter, Subject } from './subject.ts';

const mostDates = 4;

/** What somebody new needs in the first weeks: three steps, dates, where things are, how far one may go. */
export function welcomeView(subject: Subject) {
  const { charter } = subject;
  const dates = nextDates(subject, mostDates);
  return {
    isShown: charter.stage !== 'retired',
    steps: stepsOf(
      charter,
      dates.find(({ kind }) => kind === 'launch' || kind === 'meeting'),
    ),
    mentors: list(subject.directory.holders('mentor')),
    dates: dates.map(({ when, what, topic, where, link }) => ({
      when,
      what: joined([what, topic], ': '),
      where,
      link,
    })),
    places: placesOf(charter),
    ladder: charter.sustain.ladder.map(bare),
    expects: (subject.citizenship?.expectations ?? []).map(bare),
  };
}

function stepsOf({ platform }: Charter, next: NextDate | undefined): string[] {
  const talk = platform.find((tool) => tool.for.includes('talk') && !tool.retired);
  const named = next?.kind === 'launch' ? 'the launch' : 'the next meeting';
  const day = next ? `${named} (${joined([next.kind === 'launch' ? '' : next.what, next.when], ', ')})` : 'one meeting';
  return [
    `Say hello${talk ? `: ${bare(talk.name)}` : ''}. One line about what you work on is enough.`,
    `Come to ${day} and bring one question.`,
    'Afterwards, try one thing at work, and tell us how it went.',
  ];
}

const uses = { talk: 'talk', meet: 'meet', keep: 'find what was written', create: 'write together' } as const;

/** Tools with what one does there, and where knowledge is kept. */
function placesOf({ platform, knowledge }: Charter) {
  const tools = platform
    .filter(({ retired }) => !retired)
    .map((tool) => {
      const { text, href } = linkOf(tool.address ?? '');
      const name = bare(tool.name);
      const isSaid = href !== '' || text === '' || text === name;
      const known = Object.entries(uses).filter(([use]) => tool.for.some((one) => one === use));
      return { text: isSaid ? name : `${name} (${text})`, href, use: list(known.map(([, words]) => words)) };
    });
  const library = bare(knowledge.library ?? '');
  return [...tools, ...(library ? [{ ...linkOf(library), use: 'what we keep' }] : [])];
}

function linkOf(written: string) {
  const { text, href } = address(written);
  return { text, href: /^https:/i.test(href) ? href : '' };
}
