import { defineCriterion } from '../criterion.ts';
import { isStillTelling, untold } from '../measures/addressed.ts';
import { launchNews } from '../measures/kick-off.ts';
import { allTellings, daysToLaunch } from '../measures/launch.ts';
import { charterOf, written } from '../measures/written.ts';

const silent = 'communications:\n';
const concerns = (...lines: readonly string[]) => `communications: {concerns: [${lines.join(', ')}]}\n`;
const sent = (date: string) => `communications: {messages: [{date: ${date}, to: [members], about: launch}]}\n`;

export const audiencesAddressed = defineCriterion({
  id: 'audiences-addressed',
  asks: 'Members, their line managers and the sponsor are told why you exist',
  reads: [
    'charter.communications.stakeholders',
    'charter.communications.messages.to',
    'charter.membership.boundary',
    'charter.support.member_time',
    'charter.launch.date',
    'roles.roles.holder',
    'log.messages.to',
  ],
  rule: 'audience-not-addressed',
  todo: 'Plan one message to each group that is missing: `cop add stakeholder line-managers --message …`.',
  met: [
    {},
    { charter: 'communications: {stakeholders: [{group: everyone, message: Why we start}]}\n' },
    {
      charter: 'membership: {boundary: external}\ncommunications: {stakeholders: [{group: members, message: Come}]}\n',
      without: ['roles'],
    },
  ],
  unmet: [
    { charter: silent },
    { charter: 'communications: {stakeholders: [{group: members, message: Come}, {group: sponsor, message: Why}]}\n' },
    { charter: 'communications: {stakeholders: [{group: everyone, message: TODO}]}\n' },
    { charter: `stage: active\nlaunch: {date: 2026-01-01}\n${silent}` },
  ],
  // It has been there for longer: nobody plans any more to say why.
  idle: [
    { charter: `stage: active\nlaunch: {date: 2025-11-01}\n${silent}` },
    { charter: `stage: sustaining\nlaunch:\n${silent}` },
  ],
  test: ({ community, today }) => {
    const own = written(community);
    if (untold(own).length === 0) return true;
    const { stage } = own.charter.value;
    return stage === 'proposed' || stage === 'forming' || isStillTelling(own, today) ? false : undefined;
  },
});

export const inputRoute = defineCriterion({
  id: 'wishes-heard',
  asks: 'It is written how future members say what they want',
  reads: ['charter.communications.input'],
  rule: 'no-feedback-route',
  todo: 'Write under `communications.input` how people can comment: an open draft, a form, a talk with you.',
  met: [{ charter: 'communications: {input: Comment on the draft}\n' }],
  unmet: [{}, { charter: 'communications: {input: TBD}\n' }],
  test: ({ community }) => Boolean(charterOf(community).communications.input),
});

export const concernAnswered = defineCriterion({
  id: 'worry-answered',
  asks: 'A worry or a risk is written down with an answer',
  reads: ['charter.communications.concerns.answer', 'charter.risks.answer'],
  rule: 'no-change-plan',
  todo: 'Ask the person who doubts most what worries them, and answer it: `cop add concern "Another meeting" --answer …`.',
  met: [{}, { charter: `risks: [{risk: Ada leaves, answer: Ben steps in}]\n${silent}` }],
  unmet: [
    { charter: concerns('Another meeting') },
    { charter: concerns('{concern: Another meeting, answer: TBD}') },
    { charter: `risks: [Ada leaves]\n${silent}` },
  ],
  test: ({ community }) => {
    const { communications, risks } = charterOf(community);
    return [...communications.concerns, ...risks].some(({ answer }) => answer);
  },
});

export const trainingForConcern = defineCriterion({
  id: 'learners-supported',
  asks: 'Whoever fears not knowing enough gets training or help',
  reads: ['charter.communications.concerns.kind', 'charter.communications.concerns.training'],
  rule: 'no-change-plan',
  todo: 'Write under `training` of that concern what help these people get before they start.',
  met: [{ charter: concerns('{concern: Too hard, kind: skill, training: Half a day of basics}') }],
  unmet: [
    { charter: concerns('{concern: Too hard, kind: skill}') },
    { charter: concerns('{concern: Too hard, kind: skill, training: TBD}') },
    { charter: concerns('{concern: Too hard, kind: skill, training: Basics}', '{concern: New words, kind: skill}') },
  ],
  idle: [{}, { charter: silent }],
  test: ({ community }) => {
    const worried = charterOf(community).communications.concerns.filter(({ kind }) => kind === 'skill');
    return worried.length > 0 ? worried.every(({ training }) => training) : undefined;
  },
});

export const datedMessages = defineCriterion({
  id: 'messages-dated',
  asks: 'A message is planned or sent with a day',
  reads: ['charter.communications.messages.date', 'charter.communications.stakeholders.when', 'log.messages.date'],
  rule: 'launch-without-announcement',
  todo: 'Put the next message into the plan with its day: `cop add message --date …`.',
  met: [
    {},
    { charter: sent('2026-07-01') },
    { charter: silent, log: 'messages: [{date: 2026-05-20, to: [members]}]\n' },
  ],
  unmet: [
    { charter: silent, without: ['log'] },
    { charter: 'communications: {stakeholders: [{group: members, when: Soon}]}\n', without: ['log'] },
  ],
  test: ({ community }) => allTellings(written(community)).some(({ date }) => date !== undefined),
});

export const announcement = defineCriterion({
  id: 'launch-announced',
  asks: 'Members hear of the launch at least a week ahead',
  reads: [
    'charter.communications.messages.date',
    'charter.communications.stakeholders.when',
    'charter.launch.date',
    'charter.launch.kind',
    'log.messages.date',
  ],
  rule: 'launch-without-announcement',
  todo: 'Plan the invitation a week or more before the launch; `cop render invitation` writes it.',
  met: [
    {},
    { charter: sent('2026-07-08') },
    { charter: 'communications: {stakeholders: [{group: members, when: Two weeks before}]}\n' },
  ],
  unmet: [{ charter: sent('2026-07-09') }, { charter: silent }],
  // No day yet, a quiet start, or too late to mend.
  idle: [
    { charter: `launch:\n${silent}` },
    { charter: `launch: {date: 2026-07-15, kind: quiet}\n${silent}` },
    { charter: `launch: {date: 2026-05-31}\n${silent}`, without: ['log'] },
  ],
  test: ({ community, today }) => {
    const own = written(community);
    const news = launchNews(own);
    if (!news || own.charter.value.launch.kind === 'quiet') return undefined;
    if (news.isInTime) return true;
    return daysToLaunch(own.charter, today)! < 0 ? undefined : false;
  },
});
