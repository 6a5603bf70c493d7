import { list } from '../words/list.ts';
import type { Subject } from './subject.ts';

/** A page and what it can only say once the files do. */
interface Wanting {
  readonly id: string;
  readonly title: string;
  readonly needs: readonly (readonly [isThere: boolean, what: string])[];
}

/** What pages for members and for everyone leave out because the files do not say it; nothing that depends on the day. */
export function leftOutView(subject: Subject) {
  if (subject.charter.stage === 'retired') return [];
  return wantings(subject).flatMap(({ id, title, needs }) => {
    const missing = needs.filter(([isThere]) => !isThere).map(([, what]) => what);
    return missing.length > 0 ? [{ id, title, missing: list(missing) }] : [];
  });
}

function wantings({ charter, community, directory }: Subject): Wanting[] {
  const { benefits, contact, membership, rhythm, launch, values, governance, support, vision } = charter;
  const hasDates = launch.date !== undefined || rhythm.activities.some(({ name }) => name);
  const page = (id: string, title: string, ...needs: Wanting['needs']): Wanting => ({ id, title, needs });
  return [
    page(
      'manager-letter',
      'Letter to line managers',
      [support.member_time !== undefined, 'how many hours a month it takes'],
      [benefits.organisation.length > 0, 'what a team gets back'],
      [Boolean(contact) || directory.holders('manager', 'facilitator').length > 0, 'whom to call'],
    ),
    page(
      'poster',
      'Poster',
      [Boolean(vision), 'where you want to get to'],
      [benefits.members.length > 0, 'what members gain'],
      [hasDates, 'a date'],
      [Boolean(membership.how_to_join) || membership.joining === 'open', 'how to join'],
    ),
    page(
      'faq',
      'Questions and answers',
      [membership.boundary !== undefined, 'whether outsiders can take part'],
      [governance.decides.length > 0, 'who decides what'],
      [Boolean(values.safe_space), 'what stays in the room'],
    ),
    page(
      'welcome-note',
      'Welcome note',
      [Boolean(membership.welcome), 'what a newcomer gets'],
      [values.ways_of_working.length > 0, 'how members treat each other'],
      [hasDates, 'a date'],
    ),
    page('story-sheet', 'Stories', [(community.log?.value.stories.length ?? 0) > 0, 'a first story']),
  ];
}
