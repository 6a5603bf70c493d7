import { currentMembers } from '../../measures/people.ts';
import { isSpreadKnown, spreadFloors, teamSpread } from '../../measures/teams.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

/** Members `a1`, `a2` … of one team, and so on; a team of no name is nobody’s. */
const crowd = (teams: Readonly<Record<string, number>>, end = '') =>
  `members:${end}\n${Object.entries(teams)
    .flatMap(([team, people]) =>
      Array.from({ length: people }, (_, index) =>
        team === '-' ? `  - Nobody ${index}\n` : `  - {name: ${team} ${index}, team: ${team}}\n`,
      ),
    )
    .join('')}`;
const active = 'stage: active\n';

export default defineRule({
  id: 'one-team-only',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'members'],
  summary: 'Members come from more than one team.',
  why: 'People of one team meet anyway. What a community adds is the answer that another team already has.',
  fix: 'Invite people from two other teams; `cop render invitation` gives you the text.',
  effort: 'months',
  command: 'render invitation',
  source:
    'Probst & Borzillo 2008, Why communities of practice succeed and why they fail (rigid competences); Webber 2016, Building Successful Communities of Practice (breaking silos).',
  unless:
    'Needs six members, and the team of four in five. `scope.single_team_reason` says why one team is enough. While some are elsewhere it is a remark.',
  options: { ...spreadFloors, share: 80 },
  good: [
    { charter: active, members: crowd({ Workshop: 3, 'Returns desk': 3 }) },
    { charter: active, members: crowd({ Workshop: 7, 'Returns desk': 2 }) },
    { charter: active, members: crowd({ Workshop: 5, '-': 1 }) },
    { charter: active, members: crowd({ Workshop: 7, '-': 2 }) },
    { charter: `${active}scope:\n  single_team_reason: Only the workshop repairs\n`, members: crowd({ Workshop: 6 }) },
    {
      charter: active,
      members: `${crowd({ Workshop: 6 })}  - {name: Eva, team: Returns desk}\n  - {name: Ben, external: yes}\n`,
    },
    { charter: active, members: `${crowd({ Workshop: 5 })}  - {name: Gus, team: Workshop, left: 2026-01-01}\n` },
    { charter: 'stage: forming\n', members: crowd({ Workshop: 6 }) },
    { charter: active, without: ['members'] },
  ],
  bad: [
    { charter: active, members: crowd({ Workshop: 6 }, ' # !') },
    { charter: active, members: crowd({ Workshop: 8, 'Returns desk': 2 }, ' # !') },
    { charter: 'stage: sustaining\n', members: crowd({ Workshop: 8, '-': 2 }, ' # !') },
    { charter: active, members: `${crowd({ Workshop: 5 }, ' # !')}  - {name: Ben, team: " workshop "}\n` },
  ],
  *check(community, { today, options }) {
    const { charter, members } = community;
    if (!members || charter.value.scope.single_team_reason) return;
    const spread = teamSpread(currentMembers(community, today));
    const { placed, largest } = spread;
    if (!largest || !isSpreadKnown(spread, options)) return;
    if (largest.people * 100 < placed * options.share) return;
    const isAll = largest.people === placed;
    const share = isAll ? `All ${placed}` : `${largest.people} of the ${placed}`;
    yield {
      at: at(members, 'members'),
      message: `${share} members whose team is known are in “${shorten(largest.team)}”. A community should cross team lines.`,
      ...(!isAll && { severity: 'info' as const }),
    };
  },
});
