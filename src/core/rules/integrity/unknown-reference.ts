import { isPerson } from '../../measures/people.ts';
import type { Link, Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { closest } from '../../words/closest.ts';
import { list, shorten } from '../../words/list.ts';
import { placeholder } from '../../words/placeholder.ts';

export default defineRule({
  id: 'unknown-reference',
  on: 'organisation',
  severity: 'error',
  reads: [],
  fixable: 'Corrects the name where exactly one known name is one letter away.',
  summary: 'Every name that one place uses for another exists.',
  why: 'A name that leads nowhere breaks the thread from strategy to members, and nobody notices on a page.',
  fix: 'Correct the name, or add what it stands for.',
  source: 'File format cop/v1.',
  unless:
    'Holders of roles are compared only where members.yaml exists; sponsors, advisers and people written as `external: name` need not be in it.',
  good: [
    { charter: 'objectives:\n  - {statement: It holds, supports: [FEWER-returns, "half as  many goods come back twice"]}\n', curriculum: 'topics: []\n', without: [] },
  ],
  bad: [
    { charter: 'objectives:\n  - id: first-time-right\n    statement: It holds\n    supports: [fewer-retruns] # !\n' },
  ],
  *check(model) {
    for (const link of [...model.links, ...model.communities.flatMap(({ links }) => links)]) {
      if (link.checkable && link.targets.length === 0 && !isBlank(link)) yield problemOf(link);
    }
  },
});

/** Nobody is meant by “vacant”, and an example text is a finding of its own. */
function isBlank({ text, to }: Link): boolean {
  return placeholder(text)?.form === 'whole' || (to.to.includes('member') && !isPerson(text));
}

function problemOf({ place, text, to, suggestions }: Link): Problem {
  const near = closest(text, suggestions);
  const known = suggestions.map((name) => shorten(name, 40));
  const message = `“${shorten(text)}” is not a known ${list(to.to, 'or')}.`;
  if (near.length > 0)
    return { at: place, message: `${message} Did you mean ${list(known.map((name) => `“${name}”`), 'or')}?` };
  return { at: place, message: known.length > 0 ? `${message} Known: ${known.join(', ')}.` : message };
}
