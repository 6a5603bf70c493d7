import { about } from '../words/about.ts';
import { list } from '../words/list.ts';
import { oneLine } from '../words/phrases.ts';
import { address } from './community.ts';
import type { Subject } from './subject.ts';

/** A name, and where a page about it stands; the address is blank where there is none. */
export interface Linked {
  readonly name: string;
  readonly beside: string;
}

/** A community in a list of communities. */
export interface Listed extends Linked {
  readonly stage: string;
  /** What it is about, in one line. */
  readonly line: string;
  readonly contact: ReturnType<typeof address>;
  /** Its launch kit, for those who organise it. */
  readonly kit: Linked;
}

/** How lists of communities show one; `addressOf` gives the address of a page of it, blank where it has none. */
export function listedView(subject: Subject, addressOf: (id: string) => string): Listed {
  const { charter, directory } = subject;
  const [charterPage, index] = [addressOf('charter-page'), addressOf('README')];
  return {
    name: oneLine(charter.name),
    beside: charterPage || index,
    stage: charter.stage,
    line: about(charter),
    contact: address(charter.contact || list(directory.holders('manager', 'facilitator'))),
    kit: { name: index ? 'launch kit' : '–', beside: index },
  };
}

/** Names in an order in which people find them: case does not count. */
export function byName(a: Linked, b: Linked): number {
  const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return one < other ? -1 : Number(one > other);
}
