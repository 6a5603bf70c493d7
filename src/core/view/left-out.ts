import { list } from '../words/list.ts';
import type { Subject } from './subject.ts';

/** What pages for members and for everyone leave out because the files do not say it; nothing that depends on the day. */
export function leftOutView({ charter, community, directory }: Subject) {
  const { benefits, membership, rhythm, launch, values, governance } = charter;
  const hasContact = Boolean(charter.contact) || directory.holders('manager', 'facilitator').length > 0;
  const hasDates = launch.date !== undefined || rhythm.activities.some(({ name }) => name);
  const pages: readonly (readonly [string, string, readonly (readonly [boolean, string])[]])[] = [
    [
      'manager-letter',
      'Letter to line managers',
      [
        [charter.support.member_time !== undefined, 'how many hours a month it takes'],
        [benefits.organisation.length > 0, 'what a team gets back'],
        [hasContact, 'whom to call'],
      ],
    ],
    [
      'poster',
      'Poster',
      [
        [Boolean(charter.vision), 'where you want to get to, in one line'],
        [benefits.members.length > 0, 'what members gain'],
        [hasDates, 'a date'],
        [Boolean(membership.how_to_join || membership.joining === 'open'), 'how to join'],
      ],
    ],
    [
      'faq',
      'Questions and answers',
      [
        [membership.boundary !== undefined, 'whether outsiders can take part'],
        [governance.decides.length > 0, 'who decides what'],
        [Boolean(values.safe_space), 'what stays in the room'],
      ],
    ],
    [
      'welcome-note',
      'Welcome note',
      [
        [Boolean(membership.welcome), 'what a newcomer gets'],
        [values.ways_of_working.length > 0, 'how members treat each other'],
        [hasDates, 'a date'],
      ],
    ],
    ['story-sheet', 'Stories', [[(community.log?.value.stories.length ?? 0) > 0, 'a first story']]],
  ];
  if (charter.stage === 'retired') return [];
  return pages.flatMap(([id, title, needs]) => {
    const missing = needs.filter(([isThere]) => !isThere).map(([, what]) => what);
    return missing.length > 0 ? [{ id, title, missing: list(missing) }] : [];
  });
}
