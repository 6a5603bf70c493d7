import { type Tool, tools } from '../../measures/places.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

export default defineRule({
  id: 'platform-not-cleared',
  on: 'community',
  severity: { forming: 'info', active: 'info', sustaining: 'info' },
  reads: ['charter'],
  summary: 'The people in charge of tools and security have allowed every platform.',
  why: 'A tool that nobody cleared can be closed overnight, with everything that members kept in it.',
  fix: 'Ask IT or security, and write `approved: yes` on the platform.',
  effort: 'hour',
  source: 'Design of communities: tools that are simple and secure.',
  unless:
    'Where only insiders are members it says nothing until somebody writes `approved: no`. It asks only about places that keep things once people from outside take part, and not about those they cannot get into.',
  good: [
    { charter: 'platform:\n  - {name: Shared drive, for: [keep], approved: yes}\n' },
    { charter: 'platform:\n  - {name: Shared drive, for: [talk, meet, keep]}\n' },
    { charter: 'platform: [{name: Shared drive, for: [keep]}]\nmembership:\n  voluntary: yes\n' },
    { charter: 'membership:\n  boundary: mixed\nplatform: [{name: Guild channel, for: [talk, meet]}]\n' },
    { charter: 'membership:\n  boundary: mixed\nplatform: [{name: Shared drive, for: [keep], access: internal}]\n' },
    { charter: 'membership:\n  boundary: external\n' },
    { charter: 'platform: [{name: Old forum, for: [keep], approved: no, retired: yes}]\n' },
    { charter: 'stage: proposed\nplatform: [{name: Forum, for: [talk], approved: no}]\n' },
  ],
  bad: [
    { charter: 'platform:\n  - name: Shared drive\n    for: [talk, keep]\n    approved: no # !\n' },
    { charter: 'membership:\n  boundary: mixed\nplatform:\n  - {name: Shared drive, for: [talk, keep]} # !\n' },
    {
      charter:
        'stage: active\nmembership:\n  boundary: external\nplatform:\n  - {name: Chat, for: [talk], approved: no} # !\n  - {name: Wiki, for: [keep], access: [internal, external]} # !\n',
    },
    { charter: 'stage: sustaining\nplatform:\n  - {name: Forum, approved: no} # !\n' },
  ],
  *check(community) {
    const { charter } = community;
    const isOpen = ['mixed', 'external'].includes(charter.value.membership.boundary ?? '');
    for (const { value, index } of tools(community)) {
      const name = `“${shorten(value.name)}”`;
      const place = at(charter, 'platform', index, 'approved');
      if (value.approved === false)
        yield {
          at: place,
          message: `${name} is in use, and nobody has allowed it for this.`,
          severity: 'warning',
        };
      else if (value.approved === undefined && isOpen && value.for.includes('keep') && isReached(value))
        yield {
          at: place,
          message: `Nothing says that ${name} may hold what members from outside can see.`,
        };
    }
  },
});

/** Whether people from outside can get in, as far as anybody knows. */
function isReached({ access }: Tool['value']): boolean {
  return access.length === 0 || access.includes('external');
}
