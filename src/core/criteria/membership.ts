import { defineCriterion } from '../criterion.ts';
import { hasBoundary, saysWhoFits } from '../measures/audience.ts';
import { takesIn } from '../measures/launch.ts';
import { currentMembers, keepers, memberCount, usualMinimum } from '../measures/people.ts';
import { isSpreadKnown, teamSpread } from '../measures/teams.ts';
import { charterOf, written } from '../measures/written.ts';

const fits = 'use_four_questions: yes';
const ada = 'roles: [{kind: manager, holder: Ada Osei}]\n';
const quiet = { charter: 'communications:\n' };

export const boundary = defineCriterion({
  id: 'boundary-decided',
  asks: 'It is decided whether outsiders may join',
  reads: ['charter.membership.boundary', 'charter.membership.external_groups', 'charter.membership.closed_reason'],
  rule: 'boundary-undecided',
  todo: 'Decide whether outsiders may come in: write internal, external or mixed under `membership.boundary`.',
  met: [{}, { charter: 'membership: {external_groups: [Repair Café]}\n' }],
  unmet: [{ charter: 'membership:\n' }, { charter: 'membership: {closed_reason: TBD}\n' }],
  test: ({ community }) => hasBoundary(written(community)),
});

export const criteriaWritten = defineCriterion({
  id: 'criteria-written',
  asks: 'It is written in your own words whom you invite',
  reads: ['charter.membership.criteria'],
  rule: 'no-membership-criteria',
  todo: 'Write two criteria somebody could test themselves against: `cop add criterion`.',
  met: [{ charter: 'membership: {criteria: [Repairs goods every week]}\n' }],
  unmet: [{}, { charter: 'membership: {criteria: [TODO]}\n' }],
  test: ({ community }) => charterOf(community).membership.criteria.length > 0,
});

export const criteriaOrQuestions = defineCriterion({
  id: 'fit-clear',
  asks: 'It is clear who fits: by criteria, the four questions or an open door',
  reads: [
    'charter.membership.criteria',
    'charter.membership.use_four_questions',
    'charter.membership.joining',
    'charter.audience',
  ],
  rule: 'no-membership-criteria',
  todo: 'Write `use_four_questions: yes` under `membership`, or two criteria of your own with `cop add criterion`.',
  met: [
    {},
    { charter: 'membership: {criteria: [Repairs goods every week]}\n' },
    { charter: 'membership: {joining: open}\n' },
  ],
  unmet: [
    { charter: 'membership:\n' },
    { charter: 'membership: {joining: approval, criteria: [TODO]}\n' },
    { charter: 'audience: TBD\nmembership: {joining: open}\n' },
  ],
  test: ({ community }) => saysWhoFits(written(community)),
});

export const criteriaAndBoundary = defineCriterion({
  id: 'membership-settled',
  asks: 'It is clear who fits, and decided whether outsiders may join',
  reads: [
    'charter.membership.criteria',
    'charter.membership.use_four_questions',
    'charter.membership.joining',
    'charter.membership.boundary',
    'charter.audience',
  ],
  rule: 'boundary-undecided',
  todo: 'Settle under `membership` who may come in (`boundary`) and how somebody can tell that they fit (`criteria`).',
  met: [{}],
  unmet: [{ charter: `membership: {${fits}}\n` }, { charter: 'membership: {boundary: internal}\n' }],
  test: ({ community }) => {
    const own = written(community);
    return saysWhoFits(own) && hasBoundary(own);
  },
});

export const criteriaAndWelcome = defineCriterion({
  id: 'newcomers-expected',
  asks: 'It is clear who fits, and what a newcomer gets',
  reads: [
    'charter.membership.criteria',
    'charter.membership.use_four_questions',
    'charter.membership.joining',
    'charter.membership.welcome',
    'charter.audience',
  ],
  rule: 'no-membership-criteria',
  todo: 'Settle under `membership` how somebody can tell that they fit (`criteria`) and what they get first (`welcome`).',
  met: [{ charter: `membership: {${fits}, welcome: A buddy}\n` }],
  unmet: [{}, { charter: 'membership: {welcome: A buddy}\n' }, { charter: `membership: {${fits}, welcome: TBD}\n` }],
  test: ({ community }) => {
    const own = written(community);
    return saysWhoFits(own) && Boolean(own.charter.value.membership.welcome);
  },
});

export const voluntary = defineCriterion({
  id: 'joining-voluntary',
  asks: 'Joining is a choice',
  reads: ['charter.membership.voluntary'],
  rule: 'membership-not-voluntary',
  todo: 'Make joining a choice, and call the part that is required a working group.',
  met: [{}, { charter: 'membership:\n' }],
  unmet: [
    { charter: 'membership: {voluntary: no}\n' },
    { charter: 'membership: {voluntary: no, because: A regulator asks for it}\n' },
  ],
  test: ({ community }) => charterOf(community).membership.voluntary !== false,
});

export const howToJoin = defineCriterion({
  id: 'way-in-written',
  asks: 'It is written how to join',
  reads: ['charter.membership.how_to_join'],
  rule: 'no-how-to-join',
  todo: 'Add one line under `membership.how_to_join`: where to click or whom to write to.',
  met: [{}],
  unmet: [{ charter: 'membership:\n' }, { charter: 'membership: {how_to_join: TODO}\n' }],
  test: ({ community }) => Boolean(charterOf(community).membership.how_to_join),
});

export const welcome = defineCriterion({
  id: 'newcomers-welcomed',
  asks: 'It is written what a newcomer gets',
  reads: ['charter.membership.welcome'],
  rule: 'newcomers-not-returning',
  todo: 'Write under `membership.welcome` what newcomers get: a buddy, a first session, five minutes of their own.',
  met: [{ charter: 'membership: {welcome: A buddy for two meetings}\n' }],
  unmet: [{}, { charter: 'membership: {welcome: TBD}\n' }],
  test: ({ community }) => Boolean(charterOf(community).membership.welcome),
});

export const memberBenefits = defineCriterion({
  id: 'benefit-named',
  asks: 'It is written what a member gains',
  reads: ['charter.benefits.members'],
  rule: 'no-member-benefit',
  todo: 'Ask a member what they get out of it, and write their words down: `cop add benefit`.',
  met: [{}],
  unmet: [{ charter: 'benefits: {organisation: [Fewer returns]}\n' }, { charter: 'benefits: {members: [TODO]}\n' }],
  test: ({ community }) => charterOf(community).benefits.members.length > 0,
});

export const invitationChannel = defineCriterion({
  id: 'invitation-placed',
  asks: 'It is known where people hear that they are invited',
  reads: [
    'charter.communications.stakeholders.channel',
    'charter.communications.messages.channel',
    'roles.citizenship.drive.steps',
    'members.members.invited_via',
  ],
  rule: 'audience-not-addressed',
  todo: 'Choose where you invite people, a poster, their managers, a channel: `cop add drive-step` or a `channel` on a message.',
  met: [
    { charter: 'communications: {stakeholders: [{group: members, message: Come, channel: team chat}]}\n' },
    { charter: 'communications: {messages: [{to: [everyone], channel: team chat}]}\n' },
    { ...quiet, roles: 'roles: []\ncitizenship: {drive: {steps: [Poster at the lifts]}}\n' },
    { ...quiet, members: 'members: [{name: Ada Osei, invited_via: poster}]\n' },
  ],
  unmet: [
    {},
    { charter: 'communications: {stakeholders: [{group: sponsor, message: Come, channel: letter}]}\n' },
    { ...quiet, members: 'members: [{name: Ada Osei, invited_via: poster, left: 2026-01-01}]\n' },
  ],
  test: ({ community, today }) => {
    const own = written(community);
    const { stakeholders, messages } = own.charter.value.communications;
    const isOurs = (group: string) => takesIn(group, 'members');
    return (
      stakeholders.some(({ group = '', channel }) => channel && isOurs(group)) ||
      messages.some(({ to, channel }) => channel && to.some(isOurs)) ||
      (own.roles?.value.citizenship.drive.steps.length ?? 0) > 0 ||
      currentMembers(community, today).some(({ invited_via }) => invited_via)
    );
  },
});

export const ladder = defineCriterion({
  id: 'ladder-there',
  asks: 'Steps lead from member to leader',
  reads: ['charter.sustain.ladder'],
  todo: 'Write two or three steps from member to leader: `cop add ladder-step "Host a clinic"`.',
  met: [{ charter: 'sustain: {ladder: [Bring a problem, Host a clinic]}\n' }],
  unmet: [{}, { charter: 'sustain: {ladder: [TODO]}\n' }],
  test: ({ community }) => charterOf(community).sustain.ladder.length > 0,
});

export const enoughForLaunch = defineCriterion({
  id: 'enough-to-launch',
  asks: 'Enough people said yes for a launch, or three organise it',
  reads: [
    'charter.membership.launch_minimum',
    'charter.membership.members_count',
    'members.members',
    'roles.roles.holder',
    'roles.roles.deputy',
  ],
  rule: 'below-launch-minimum',
  todo: 'Ask the next people in person, and add each yes: `cop add member`.',
  met: [
    {},
    { charter: 'membership: {members_count: 5}\n', roles: ada, without: ['members'] },
    { charter: 'membership: {members_count: 2}\n', without: ['members'] },
  ],
  unmet: [
    { charter: 'membership: {members_count: 4}\n', roles: ada, without: ['members'] },
    { charter: 'membership: {launch_minimum: 8}\n', roles: ada },
  ],
  // Nobody says how many there are.
  idle: [{ charter: 'membership:\n', roles: ada, without: ['members'] }],
  test: ({ community, today }) => {
    if (keepers(community).length >= 3) return true;
    const count = memberCount(community, today);
    const least = charterOf(community).membership.launch_minimum ?? usualMinimum;
    return count === undefined ? undefined : count >= least;
  },
});

export const twoTeams = defineCriterion({
  id: 'teams-crossed',
  asks: 'Members come from two teams or more',
  reads: ['members.members.team', 'charter.scope.single_team_reason'],
  rule: 'one-team-only',
  todo: 'Invite people from two other teams; `cop render invitation` gives you the text.',
  met: [{}, { members: 'members: [{name: Ada, team: Workshop}, {name: Ben, team: Returns desk}]\n' }],
  unmet: [{ members: `members:\n${'  - {name: Ada, team: Workshop}\n'.repeat(6)}` }],
  idle: [
    { without: ['members'] },
    { members: 'members: [{name: Ada, team: Workshop}]\n' },
    {
      charter: 'scope: {single_team_reason: Only the workshop repairs}\n',
      members: `members:\n${'  - {name: Ada, team: Workshop}\n'.repeat(6)}`,
    },
  ],
  test: ({ community, today }) => {
    const spread = teamSpread(currentMembers(community, today));
    if (spread.teams >= 2) return true;
    return charterOf(community).scope.single_team_reason || !isSpreadKnown(spread) ? undefined : false;
  },
});
