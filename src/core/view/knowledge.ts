import { shown } from '../words/diagram.ts';
import { list, plural, shorten } from '../words/list.ts';
import { bare, capital, inside, lowered, sentence } from '../words/phrases.ts';
import { roleTitles } from '../words/roles.ts';
import { address } from './community.ts';
import type { Subject } from './subject.ts';

// Pieces are looked at again after a year (house default).
const usualMonths = 12;

/** How knowledge is made, shared, checked and kept, and when somebody looks at it again. */
export function knowledgeView(subject: Subject) {
  const { charter, directory, roles } = subject;
  const { knowledge, platform } = charter;
  const { review, create, exchange, share_outside: outside, library } = knowledge;
  const tools = platform.filter(
    ({ name, retired, for: uses }) => name && !retired && uses.some((use) => use === 'keep' || use === 'create'),
  );
  const librarians = directory.holders('librarian');
  const isAny =
    create.length + exchange.length + outside.length + tools.length > 0 ||
    [library, review.standard, review.reviewers, review.when].some(Boolean);
  const months = knowledge.fresh_months ?? usualMonths;
  return {
    isAny,
    create: create.map(bare),
    exchange: exchange.map(bare),
    outside: outside.map(bare),
    standard: sentence(capital(review.standard ?? '')),
    reviewers: directory.who(review.reviewers),
    when: capital(bare(review.when ?? '')),
    hasReview: [review.standard, review.reviewers, review.when].some(Boolean),
    library: address(library),
    tools: tools.map(({ name, address: where, for: uses }) => ({
      name: bare(name),
      use: list(uses.flatMap((use) => (use === 'keep' ? ['keeping'] : use === 'create' ? ['writing together'] : []))),
      where: address(where),
    })),
    fresh: plural(months, 'month'),
    isUsual: knowledge.fresh_months === undefined,
    librarian: librarians.length > 0 ? list(librarians) : '',
    librarianTitle: lowered(
      roles.find(({ kind }) => kind === 'librarian')?.title || roleTitles.librarian.toLowerCase(),
    ),
    chart: isAny ? chartOf(subject, months) : shown(undefined),
  };
}

/** A draft becomes part of the library when peers have looked at it, and comes back to them when it has grown old. */
function chartOf({ charter: { knowledge }, directory }: Subject, months: number) {
  const { review, library } = knowledge;
  const who = review.reviewers ? directory.role(review.reviewers) : '';
  const where = address(library).text;
  const when = inside(review.when ?? '');
  const nodes = [
    { id: 'draft', label: 'Draft' },
    { id: 'review', label: who ? `Review: ${shorten(who, 40)}` : 'Review' },
    { id: 'library', label: where ? `Library: ${shorten(where, 40)}` : 'Library' },
    { id: 'refresh', label: 'Look again' },
  ];
  const links = [
    { from: 'draft', to: 'review', ...(when !== '' && when.length <= 40 && { label: when }) },
    { from: 'review', to: 'library', label: 'fit for use' },
    { from: 'library', to: 'refresh', label: `after ${plural(months, 'month')}` },
    { from: 'refresh', to: 'review', label: 'changed' },
    { from: 'refresh', to: 'library', label: 'still right' },
  ];
  const alt = `The way of a piece of knowledge in four steps: draft, review, library, and a second look after ${plural(months, 'month')}.`;
  return shown({ kind: 'flow', direction: 'right', nodes, links }, alt);
}
