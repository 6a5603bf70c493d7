import { accessOf, tools } from '../../measures/places.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

const mixed = 'membership:\n  boundary: mixed\n';

export default defineRule({
  id: 'platform-shuts-out-members',
  on: 'community',
  severity: { forming: 'error', active: 'error', sustaining: 'error' },
  reads: ['charter'],
  summary: 'Everybody who may be a member can get in where members talk or meet.',
  why: 'People from outside are invited and then stand before a locked door. Most of them do not ask twice.',
  fix: 'Add a tool that outsiders can reach (`access: [internal, external]`), or change `membership.boundary` to internal.',
  effort: 'hour',
  command: 'add platform',
  source: 'Design of communities: who belongs, and tools that all of them can reach.',
  unless: 'Silent unless every platform says who can get in: `access` is filled in on each of them.',
  good: [
    { charter: `${mixed}platform:\n  - {name: Guild channel, for: [talk, meet], access: [internal, external]}\n` },
    {
      charter: `${mixed}platform:\n  - {name: Guild channel, for: [talk, meet], access: internal}\n  - {name: Forum, for: [talk], access: external}\n`,
    },
    {
      charter:
        'membership:\n  boundary: internal\nplatform:\n  - {name: Guild channel, for: [talk, meet], access: internal}\n',
    },
    { charter: 'membership:\n  voluntary: yes\nplatform:\n  - {name: Guild channel, for: [talk], access: internal}\n' },
    // Not every door is known.
    {
      charter: `${mixed}platform:\n  - {name: Guild channel, for: [talk, meet], access: internal}\n  - {name: Wiki, for: [keep]}\n`,
    },
    {
      charter: `${mixed}platform:\n  - {name: Guild channel, for: [talk], access: internal}\n  - {name: Forum, access: external}\n`,
    },
    // Nowhere to talk or meet at all is another finding.
    { charter: `${mixed}platform:\n  - {name: Wiki, for: [keep], access: internal}\n` },
    { charter: `${mixed}platform: []\n` },
    { charter: `stage: proposed\n${mixed}platform:\n  - {name: Guild channel, for: [talk], access: internal}\n` },
  ],
  bad: [
    {
      charter: `${mixed}platform:\n  - name: Guild channel\n    for: [talk, meet]\n    access: internal # !\n`,
    },
    {
      charter:
        'stage: active\nmembership:\n  boundary: external\nplatform:\n  - {name: Wiki, for: [keep], access: external}\n  - {name: Video rooms, for: [meet], access: internal} # !\n',
    },
    {
      charter: `${mixed}platform:\n  - {name: Guild channel, for: [talk], access: internal} # !\n  - {name: Video rooms, for: [meet], access: internal}\n`,
    },
    {
      charter: `stage: sustaining\n${mixed}platform:\n  - {name: Guild channel, for: [talk], access: internal} # !\n  - {name: Old forum, for: [talk], access: external, retired: yes}\n  - {name: Shelf, retired: yes}\n`,
    },
  ],
  *check(community) {
    const { charter } = community;
    const { boundary } = charter.value.membership;
    if (boundary !== 'mixed' && boundary !== 'external') return;
    const { places, letsOutsidersIn } = accessOf(tools(community));
    const [first] = places;
    if (!first || letsOutsidersIn !== false) return;
    yield {
      at: at(charter, 'platform', first.index, 'access'),
      also: [at(charter, 'membership', 'boundary')],
      message:
        places.length > 1
          ? 'People from outside may be members, but they cannot get into any place where members talk or meet.'
          : `People from outside may be members, but they cannot get into “${shorten(first.value.name)}”, where members talk or meet.`,
      related: [{ at: at(charter, 'membership', 'boundary'), message: `“${boundary}” stands here.` }],
    };
  },
});
