import { defineCriterion } from '../criterion.ts';
import { vacancy } from '../measures/people.ts';
import { charterOf } from '../measures/written.ts';

const bare = { charter: 'knowledge:\n' };

export const create = defineCriterion({
  id: 'knowledge-made',
  asks: 'It is written how new knowledge is made',
  reads: ['charter.knowledge.create'],
  todo: 'Write down one habit that makes knowledge: `cop add knowledge "Write up every clinic" --how create`.',
  met: [{ charter: 'knowledge: {create: [Write up every clinic]}\n' }],
  unmet: [{}, { charter: 'knowledge: {create: [TODO]}\n' }],
  test: ({ community }) => charterOf(community).knowledge.create.length > 0,
});

export const exchange = defineCriterion({
  id: 'knowledge-exchanged',
  asks: 'It is written how knowledge passes between members',
  reads: ['charter.knowledge.exchange'],
  todo: 'Write down one way in which members hear what others found: `cop add knowledge --how exchange`.',
  met: [{ charter: 'knowledge: {exchange: [Notes on the wiki]}\n' }],
  unmet: [{}, { charter: 'knowledge: {exchange: [TBD]}\n' }],
  test: ({ community }) => charterOf(community).knowledge.exchange.length > 0,
});

export const createOrExchange = defineCriterion({
  id: 'knowledge-flowing',
  asks: 'It is written how knowledge is made or passed on',
  reads: ['charter.knowledge.create', 'charter.knowledge.exchange'],
  todo: 'Write down one habit of making knowledge or passing it on: `cop add knowledge --how create`.',
  met: [
    { charter: 'knowledge: {create: [Write up every clinic]}\n' },
    { charter: 'knowledge: {exchange: [Notes on the wiki]}\n' },
  ],
  unmet: [{}, { charter: 'knowledge: {create: [TODO]}\n' }],
  test: ({ community }) => {
    const { knowledge } = charterOf(community);
    return knowledge.create.length > 0 || knowledge.exchange.length > 0;
  },
});

export const shareOutside = defineCriterion({
  id: 'knowledge-shared-outside',
  asks: 'It is written how knowledge reaches people outside',
  reads: ['charter.knowledge.share_outside', 'charter.membership.closed_reason'],
  rule: 'no-open-door',
  todo: 'Choose one thing that others may see, a page or a show and tell: `cop add knowledge --how share-outside`.',
  met: [{}],
  unmet: [bare, { charter: 'knowledge: {share_outside: [TODO]}\n' }],
  // What happens in the room has to stay there.
  idle: [{ charter: 'knowledge:\nmembership: {closed_reason: We talk about patients}\n' }],
  test: ({ community }) => {
    const { knowledge, membership } = charterOf(community);
    if (knowledge.share_outside.length > 0) return true;
    return membership.closed_reason ? undefined : false;
  },
});

export const reviewStandard = defineCriterion({
  id: 'peer-review-agreed',
  asks: 'It is written what must be true of recommended work, and who checks it',
  reads: ['charter.knowledge.review.standard', 'charter.knowledge.review.reviewers'],
  todo: 'Write under `knowledge.review` the `standard`, two people who did not write it for example, and the `reviewers`.',
  met: [{ charter: 'knowledge: {review: {standard: Two others tried it, reviewers: core}}\n' }],
  unmet: [
    {},
    { charter: 'knowledge: {review: {standard: Two others tried it}}\n' },
    { charter: 'knowledge: {review: {standard: TBD, reviewers: core}}\n' },
  ],
  test: ({ community }) => {
    const { standard, reviewers } = charterOf(community).knowledge.review;
    return Boolean(standard && reviewers);
  },
});

export const library = defineCriterion({
  id: 'library-named',
  asks: 'It is written where what members make is kept',
  reads: ['charter.knowledge.library'],
  rule: 'platform-purpose-gap',
  todo: 'Write under `knowledge.library` where things are kept: a link, a page or a shelf.',
  met: [{ charter: 'knowledge: {library: Shelf in workshop 2}\n' }],
  unmet: [{}, { charter: 'knowledge: {library: TBD}\n' }],
  test: ({ community }) => Boolean(charterOf(community).knowledge.library),
});

export const adviser = defineCriterion({
  id: 'adviser-decided',
  asks: 'An expert on keeping knowledge was asked, or it is decided to ask none',
  reads: ['charter.knowledge.adviser', 'roles.roles.holder'],
  todo: 'Ask a librarian or a knowledge manager for half an hour, and write the name, or “none”, under `knowledge.adviser`.',
  met: [
    { charter: 'knowledge: {adviser: Olga Brandt}\n' },
    { charter: 'knowledge: {adviser: none}\n' },
    { roles: 'roles: [{kind: adviser, holder: Olga Brandt}]\n' },
    { roles: 'roles: [{kind: adviser, holder: "none, because we are six"}]\n' },
  ],
  unmet: [{}, { charter: 'knowledge: {adviser: TBD}\n', roles: 'roles: [{kind: adviser, holder: vacant}]\n' }],
  test: ({ community }) => {
    const empty = vacancy(community, ['adviser']);
    return Boolean(charterOf(community).knowledge.adviser) || empty === undefined || empty.said === 'none, because';
  },
});

export const glossaryOrStandard = defineCriterion({
  id: 'common-language-kept',
  asks: 'Members share words or a standard of their own',
  reads: ['charter.glossary', 'log.assets.kind'],
  todo: 'Write down the three words that newcomers ask about most: `cop add term ETL --meaning …`.',
  met: [
    { charter: 'glossary: {ESD: Damage by static electricity}\n' },
    { log: 'assets: [{date: 2026-05-01, title: How we solder, kind: standard}]\n' },
  ],
  unmet: [
    {},
    { charter: 'glossary: {ESD: TBD}\n' },
    { log: 'assets: [{date: 2026-05-01, title: How we solder, kind: guide}]\n' },
    { log: 'assets: [{date: 2026-06-09, title: How we solder, kind: standard}]\n' },
  ],
  test: ({ community, today }) => {
    if (Object.values(charterOf(community).glossary).some(Boolean)) return true;
    return (community.log?.value.assets ?? []).some(({ kind, date = '' }) => kind === 'standard' && date <= today);
  },
});
