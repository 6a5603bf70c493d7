import { defineCriterion } from '../criterion.ts';
import { saysWhoFor } from '../measures/audience.ts';
import { areValuesAgreed } from '../measures/charter-seen.ts';
import { isAnybodyToAsk } from '../measures/doors.ts';
import { isNamedInGapReport, isTaughtForNeed } from '../measures/needs.ts';
import { memberCount } from '../measures/people.ts';
import { currentObjectives, leadsUp } from '../measures/strategy.ts';
import { liveTopics } from '../measures/topics.ts';
import { charterOf, written } from '../measures/written.ts';

const noGap = { skills: 'skills: []\n', curriculum: 'topics: []\n' };
const aim = 'ecosystem:\n  strategy:\n    objectives: [{id: fewer-returns, statement: Fewer returns';

export const requiredFields = defineCriterion({
  id: 'basics-written',
  asks: 'Name, stage, purpose, domain, audience and whom to ask are written',
  reads: ['charter.purpose', 'charter.domain', 'charter.audience', 'charter.contact', 'roles.roles'],
  rule: 'no-domain',
  todo: 'Fill in `purpose`, `domain`, `audience` and `contact` at the top of the charter, a sentence each.',
  met: [
    {},
    { charter: 'stage: proposed\naudience:\npurpose: Share what designers learn\n' },
    { charter: 'contact:\nmembership:\nrhythm:\nplatform: []\n' },
  ],
  unmet: [
    { charter: 'purpose: TODO\n' },
    { charter: 'domain: TBD\n' },
    { charter: 'audience: TODO\npurpose: Share tips\nmembership:\n' },
    { charter: 'contact:\nmembership:\ncommunications:\nrhythm:\nplatform: []\n', roles: 'roles: []\n' },
  ],
  test: ({ community, today }) => {
    const own = written(community);
    const { name, purpose, domain } = own.charter.value;
    return Boolean(name && purpose && domain) && saysWhoFor(own) && isAnybodyToAsk(own, today);
  },
});

export const purpose = defineCriterion({
  id: 'purpose-written',
  asks: 'A purpose is written',
  reads: ['charter.purpose'],
  rule: 'required-field-missing',
  todo: 'Write under `purpose` in one to three sentences why the community exists.',
  met: [{}],
  unmet: [{ charter: 'purpose: TODO\n' }, { charter: 'purpose: "TBD: ask the core group"\n' }],
  test: ({ community }) => Boolean(charterOf(community).purpose),
});

export const vision = defineCriterion({
  id: 'vision-shared',
  asks: 'One sentence says what will be different if this works',
  reads: ['charter.vision'],
  rule: 'vision-missing',
  todo: 'Ask three members what would be different in a year, and write their sentence under `vision`.',
  met: [{}],
  unmet: [{ charter: 'vision:\n' }, { charter: 'vision: TODO\n' }],
  test: ({ community }) => Boolean(charterOf(community).vision),
});

export const scopeBoth = defineCriterion({
  id: 'scope-drawn',
  asks: 'It is written which topics belong here and which do not',
  reads: ['charter.scope.in', 'charter.scope.out'],
  rule: 'scope-without-edge',
  todo: 'Name two topics that belong here and one that does not: `cop add in-scope` and `cop add out-of-scope`.',
  met: [{}],
  unmet: [
    { charter: 'scope:\n  in: [repairs]\n' },
    { charter: 'scope:\n  out: [buying]\n' },
    { charter: 'scope:\n  in: [TODO]\n  out: [buying]\n' },
  ],
  test: ({ community }) => {
    const { scope } = charterOf(community);
    return scope.in.length > 0 && scope.out.length > 0;
  },
});

export const scopeOut = defineCriterion({
  id: 'edge-drawn',
  asks: 'It is written what does not belong here',
  reads: ['charter.scope.out'],
  rule: 'scope-without-edge',
  todo: 'Name one neighbouring topic that belongs elsewhere: `cop add out-of-scope`.',
  met: [{}, { charter: 'scope:\n  out: [buying]\n' }],
  unmet: [{ charter: 'scope:\n  in: [repairs]\n' }, { charter: 'scope:\n  out: [TBD]\n' }],
  test: ({ community }) => charterOf(community).scope.out.length > 0,
});

export const domain = defineCriterion({
  id: 'domain-named',
  asks: 'It is written what the community cares about',
  reads: ['charter.domain'],
  rule: 'no-domain',
  todo: 'Write one or two sentences under `domain`: what do you all care about?',
  met: [{}],
  unmet: [{ charter: 'domain:\n' }, { charter: 'domain: TODO\n' }],
  test: ({ community }) => Boolean(charterOf(community).domain),
});

export const interest = defineCriterion({
  id: 'interest-named',
  asks: 'It is said what the shared passion is about',
  reads: ['charter.interest'],
  todo: 'Choose a word for `interest`: is it a discipline, a challenge, an issue, an opportunity or an idea that brings you together?',
  met: [{ charter: 'interest: challenge\n' }],
  unmet: [{}, { charter: 'interest:\n' }],
  test: ({ community }) => charterOf(community).interest !== undefined,
});

export const needWithEvidence = defineCriterion({
  id: 'need-shown',
  asks: 'A need is on file with what shows it',
  reads: ['charter.needs.evidence', 'skills.skills', 'strategy.gap_reports'],
  rule: 'no-current-need',
  todo: 'Write down one problem people have now and what shows it: `cop add need`.',
  met: [{}, { charter: 'needs: []\n', strategy: 'gap_reports: [{title: Skills review, skills: [Fault finding]}]\n' }],
  unmet: [
    { charter: 'needs:\n', strategy: 'gap_reports: []\n' },
    { charter: 'needs: [One repair in eight comes back]\n', strategy: 'gap_reports: []\n' },
    { charter: 'needs: [{need: Repairs come back, evidence: TBD}]\n', strategy: 'gap_reports: []\n' },
  ],
  test: ({ community, model }) =>
    charterOf(community).needs.some(({ evidence }) => evidence) || isNamedInGapReport(community, model),
});

export const needOrThreePeople = defineCriterion({
  id: 'interest-there',
  asks: 'There is a need, or three people are interested',
  reads: [
    'charter.needs',
    'charter.membership.members_count',
    'members.members',
    'curriculum.topics.because',
    'skills.skills',
  ],
  rule: 'no-current-need',
  todo: 'Talk with three people who might join: write what they need with `cop add need`, or their names with `cop add member`.',
  met: [
    {},
    { charter: 'needs:\n', ...noGap },
    { charter: 'needs:\nmembership:\n  members_count: 3\n', ...noGap, without: ['members'] },
    { charter: 'needs:\n', skills: 'skills: []\n', without: ['members'] },
  ],
  unmet: [
    { charter: 'needs:\nmembership:\n  members_count: 2\n', ...noGap, without: ['members'] },
    { charter: 'needs: [TODO]\n', ...noGap, members: 'members: [Ada, Ben, {name: Chen, left: 2026-05-01}]\n' },
    { charter: 'needs:\n', ...noGap, without: ['members'] },
  ],
  test: ({ community, model, today }) => {
    const isNeeded = isNamedInGapReport(community, model) || isTaughtForNeed(written(community));
    return charterOf(community).needs.length > 0 || isNeeded || (memberCount(community, today) ?? 0) >= 3;
  },
});

export const objectivesOrBacklogThree = defineCriterion({
  id: 'joint-issues-named',
  asks: 'There is an open objective, or three wishes are in the backlog',
  reads: ['charter.objectives', 'charter.backlog'],
  todo: 'Ask members what they want to get done together, and collect it: `cop add objective` or `cop add backlog`.',
  met: [{}, { charter: 'objectives:\nbacklog: [Soldering, Testing, Packing]\n' }],
  unmet: [
    { charter: 'objectives:\nbacklog: [Soldering, Testing, TODO]\n' },
    { charter: 'objectives: [{statement: Repairs hold, status: done}]\n' },
  ],
  test: ({ community }) => {
    const { objectives, backlog } = charterOf(community);
    return objectives.some(({ status }) => (status ?? 'open') === 'open') || backlog.length >= 3;
  },
});

export const objectivesSupport = defineCriterion({
  id: 'strategy-supported',
  asks: 'An objective helps with something the organisation aims at',
  reads: ['charter.objectives.supports', 'strategy.ecosystem.strategy.objectives', 'strategy.products'],
  rule: 'no-strategy-link',
  todo: 'Add `supports` to the objective that matters most; `cop add objective` offers the aims of the organisation.',
  met: [{}],
  unmet: [
    { charter: 'objectives: [Repairs hold]\n' },
    { charter: 'objectives: []\n' },
    { charter: 'objectives: [{statement: Repairs hold, supports: [fewer-returns], status: dropped}]\n' },
  ],
  idle: [{ without: ['strategy'] }, { strategy: `${aim}, status: done}]\n` }],
  test: ({ community, model, today }) => (currentObjectives(model, today).length > 0 ? leadsUp(community) : undefined),
});

export const backlog = defineCriterion({
  id: 'backlog-kept',
  asks: 'What members wish for is written down',
  reads: ['charter.backlog'],
  todo: 'Ask at the end of the next meeting what people want to do or learn, and note it: `cop add backlog`.',
  met: [{ charter: 'backlog: [Soldering]\n' }],
  unmet: [{}, { charter: 'backlog: [TODO]\n' }],
  test: ({ community }) => charterOf(community).backlog.length > 0,
});

export const backlogOrTopicsThree = defineCriterion({
  id: 'work-ahead',
  asks: 'Three wishes or three topics lie ahead',
  reads: ['charter.backlog', 'curriculum.topics.status'],
  rule: 'no-curriculum',
  todo: 'Collect at least three things to do or learn next: `cop add backlog` or `cop add topic`.',
  met: [
    { charter: 'backlog: [Soldering, Testing, Packing]\n' },
    { curriculum: 'topics: [Soldering, Testing, Packing]\n' },
  ],
  unmet: [
    {},
    { charter: 'backlog: [Soldering, Testing]\n', curriculum: 'topics: [Soldering, Testing]\n' },
    { curriculum: 'topics: [Soldering, Testing, {title: Packing, status: done}]\n' },
  ],
  test: ({ community }) => charterOf(community).backlog.length >= 3 || liveTopics(written(community)).length >= 3,
});

export const originNotImposed = defineCriterion({
  id: 'origin-owned',
  asks: 'Members made it theirs: they started it, or agreed to its values',
  reads: ['charter.origin', 'charter.values.agreed', 'charter.values.agreed_by'],
  rule: 'charter-not-shared',
  todo: 'Go through the charter with members, change what they would change, and write the day under `values.agreed`.',
  met: [
    {},
    { charter: 'origin: grassroots\nvalues:\n' },
    { charter: 'origin: appointed\nvalues: {agreed_by: all members}\n' },
  ],
  unmet: [{ charter: 'origin: appointed\nvalues:\n' }, { charter: 'origin: appointed\nvalues: {agreed_by: TBD}\n' }],
  // Who started it is not said, and nothing tells that it was imposed.
  idle: [{ charter: 'origin:\nvalues:\n' }],
  test: ({ community }) => {
    if (areValuesAgreed(written(community))) return true;
    const { origin } = charterOf(community);
    return origin === undefined ? undefined : origin !== 'appointed';
  },
});
