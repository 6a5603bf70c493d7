import { fold } from '../words/closest.ts';
import { addDays } from '../words/dates.ts';
import { list, plural } from '../words/list.ts';
import { bare, joined, sentence } from '../words/phrases.ts';
import { webAddress } from '../words/web-address.ts';
import { address } from './community.ts';
import { type NextDate, nextDates } from './next.ts';
import type { Charter, Subject } from './subject.ts';

const mostGains = 3;
// A denser code cannot be read from a few steps away.
const longestAddress = 120;
// Whoever reads a poster today does not wait longer for an open evening.
const patience = 42;
const searched = 30;

/** What a poster says, in large letters: one line, three gains, the next date, how to join. */
export function posterView(subject: Subject) {
  const { charter } = subject;
  const isShown = charter.stage !== 'retired';
  const lines = [charter.vision, charter.purpose, charter.domain].map((text) => lineOf(text ?? ''));
  const line = lines.find((text) => text !== '' && fold(text) !== fold(charter.name)) ?? '';
  const gains = charter.benefits.members.slice(0, mostGains).map(bare);
  const next = isShown ? nextView(subject) : noDate;
  const how = sentence(charter.membership.how_to_join ?? '') || doorWords(charter);
  const ask = bare(charter.contact || list(subject.directory.holders('manager', 'facilitator')));
  const link = address(firstAddress(subject));
  return { isShown, line, gains, next, how, ask, link, alt: altOf(charter.name, { line, gains, next, how, link }) };
}

// One sentence in large letters needs no full stop; between several they all do.
function lineOf(text: string): string {
  return /[.!?]\s/.test(bare(text)) ? sentence(text) : bare(text);
}

const noDate = { when: '', what: '', where: '' };

function nextView(subject: Subject) {
  const dates = nextDates(subject, searched).filter(({ kind }) => kind === 'launch' || kind === 'meeting');
  const soon = addDays(subject.today, patience);
  const isOpen = ({ iso, isForMembers }: NextDate) => !isForMembers && iso <= soon;
  const found = dates.find(({ kind }) => kind === 'launch') ?? dates.find(isOpen) ?? dates[0];
  if (!found) return noDate;
  const { when, what, where, isForMembers } = found;
  return { when, what: isForMembers ? `${what} (for members)` : what, where };
}

function doorWords({ membership: { joining }, contact }: Charter): string {
  if (joining === 'open') return 'Anybody may join; just come.';
  return joining === 'approval' && contact ? `Ask ${bare(contact)}.` : '';
}

/** The first web address of a kind that anybody may have: how to join, whom to ask, tools, meetings that are not closed. */
function firstAddress({ charter, today }: Subject): string {
  const { membership, contact, platform, rhythm } = charter;
  const tools = platform.filter(({ retired }) => !retired).map(({ address: where }) => where);
  const meetings = rhythm.activities.filter(
    ({ audience, ends }) => audience !== 'private' && (ends === undefined || ends >= today),
  );
  const texts = [membership.how_to_join, contact, ...tools, ...meetings.map(({ link }) => link)];
  const found = texts.map((text) => webAddress(text ?? ''));
  return found.find((one) => one !== '' && one.length <= longestAddress) ?? '';
}

interface Said {
  readonly line: string;
  readonly gains: readonly string[];
  readonly next: Pick<NextDate, 'when' | 'what'>;
  readonly how: string;
  readonly link: { readonly text: string };
}

function altOf(name: string, { line, gains, next, how, link }: Said): string {
  const parts = [
    line ? 'what it is for' : '',
    gains.length > 0 ? plural(gains.length, 'thing that members gain', 'things that members gain') : '',
    next.when ? 'the next date' : '',
    how ? 'how to join' : '',
    link.text ? `a code that leads to ${link.text}` : '',
  ].filter(Boolean);
  return joined([`A poster for ${bare(name)}${parts.length > 0 ? `: ${list(parts)}` : ''}.`]);
}
