import { toolHelp } from '../../measures/tool-help.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-technology-support',
  on: 'community',
  severity: { forming: 'info', active: 'info', sustaining: 'info' },
  reads: ['charter', 'roles'],
  summary: 'Members know who helps when the tools misbehave.',
  why: 'Ten minutes lost to a microphone are ten minutes of everybody, and newcomers who cannot get in do not come again.',
  fix: 'Name a person or the help desk under `support.technology_support`.',
  effort: 'minutes',
  source:
    'Wenger, White & Smith 2009, Digital Habitats: stewarding technology for communities (the technology steward).',
  unless: '“Help desk” is an answer, and so is `support` on a platform, or a community without platforms.',
  good: [
    { charter: 'support:\n  technology_support: Help desk\n', roles: 'roles: []\n' },
    { charter: 'support:\n', roles: 'roles:\n  - {kind: technology, holder: Finn Mora}\n' },
    {
      charter: 'support:\nplatform: [{name: Guild channel, support: Help desk}, Shared drive]\n',
      roles: 'roles: []\n',
    },
    { charter: 'support:\nplatform: none, because we share a workshop\n', roles: 'roles: []\n' },
    // A placeholder is reported as one, and a decision to do without is a decision.
    { charter: 'support:\n', roles: 'roles:\n  - {kind: technology, holder: TBD}\n' },
    {
      charter: 'support:\n',
      roles: 'roles:\n  - kind: technology\n    holder: none, because we only use the telephone\n',
    },
    { charter: 'stage: proposed\nsupport:\n', without: ['roles'] },
  ],
  bad: [
    { charter: 'support: # !\n  member_time: 4 hours a month\n', roles: 'roles: []\n' },
    { charter: 'stage: active\nsupport:\n  technology_support: # !\n', without: ['roles'] },
    { charter: 'stage: sustaining\nsupport:\n', roles: 'roles:\n  - kind: technology # !\n' },
    { charter: 'support:\n', roles: 'roles:\n  - kind: technology\n    holder: vacant # !\n' },
    {
      charter: 'support: # !\nplatform: [Guild channel, {name: Old forum, support: Help desk, retired: yes}]\n',
      roles: 'roles: []\n',
    },
  ],
  *check(community) {
    const { charter, roles } = community;
    const { isNeeded, isNamed, vacancy: empty } = toolHelp(community);
    if (!isNeeded || isNamed || !empty || empty.said) return;
    const hasRole = roles?.value.roles.some(({ kind }) => kind === 'technology');
    yield {
      at: hasRole ? empty.place : at(charter, 'support', 'technology_support'),
      also: [at(charter, 'support', 'technology_support')],
      message: 'Nobody is named who helps when the tools misbehave.',
    };
  },
});
