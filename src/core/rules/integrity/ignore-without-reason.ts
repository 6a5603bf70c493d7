import { isPaused } from '../../measures/pause.ts';
import type { Model, Problem } from '../../model.ts';
import { defineRule, type Subjects } from '../../rule.ts';
import { isDate } from '../../words/dates.ts';
import { shorten } from '../../words/list.ts';

export default defineRule({
  id: 'ignore-without-reason',
  on: 'comment',
  severity: 'warning',
  reads: [],
  fixable:
    'Turns a comment whose last day has passed into a plain remark that keeps what was said; deletes it where nothing was said.',
  summary: 'Every rule that is switched off by a comment says why, and for how long.',
  why: 'A year later nobody knows whether a silent rule was a decision or a convenience, and nobody dares to delete it.',
  fix: 'Say why after `--` and, best, until when: `# cop-ignore-next-line no-sponsor -- board meets in March until=2026-04-01`.',
  effort: 'minutes',
  source: 'Habit of well-kept linters: no suppression without a reason.',
  unless:
    'The comment names a rule that exists, gives a reason and is still needed; rules that did not run are not counted.',
  good: [
    { charter: 'purpose: TODO # cop-ignore placeholder-left -- the core group writes it in June\n' },
    { charter: '# cop-ignore-next-line placeholder-left -- core group until=2026-06-01\npurpose: TODO\n' },
    { charter: '# cop-ignore-file placeholder-left, unknown-field -- we import this file\npurpose: TODO\nx: 1\n' },
    { charter: 'purpose: "Say # cop-ignore in a comment"\n# cop-ignored is another word\n' },
    // While something cannot be read, rules are silent for that reason.
    { charter: '# cop-ignore-file placeholder-left -- we import this file\n', roles: 'roles: {\n' },
  ],
  bad: [
    { charter: 'purpose: TODO # cop-ignore placeholder-left # !\n' },
    { charter: 'purpose: TODO # cop-ignore placeholder-left -- # !\n' },
    { charter: '# cop-ignore-next-line placeholder-left -- June until=2026-05-31 # !\npurpose: TODO\n' },
    { charter: '# cop-ignore-next-line placeholder-left -- June until=June # !\npurpose: TODO\n' },
    { charter: 'purpose: TODO # cop-ignore placeholder-left -- Ada until=2026-05-31 -- see minutes # !\n' },
    { charter: 'purpose: Learn\n# cop-ignore-next-line placeholder-left -- until=2026-05-31 # !\nvision: TODO\n' },
    { charter: 'purpose: TODO # cop-ignore placeholder-left -- until=2026-05-31 # !\n' },
    { charter: '# cop-ignore-next-line placeholder-lft -- it is known # !\npurpose: TODO\n' },
    { charter: '# cop-ignore-next-line broken-yaml -- it is known # !\npurpose: TODO\n' },
    { charter: '# cop-ignore-next-line placeholder-left -- it is known # !\npurpose: Fewer repairs\n' },
    { charter: '# cop-ignore-next-line # !\npurpose: TODO\n' },
    { charter: '# cop-ignore-next-line placeholder-left,unknown-field -- it is known # !\npurpose: TODO\n' },
  ],
  *check(use, { today, model }) {
    const found = faultOf(use, today, model);
    if (found) yield { at: { file: use.doc.file, path: [], span: use.span }, ...found };
  },
});

type Use = Subjects['comment'];

/** What is wrong with a comment, the most important thing only. */
function faultOf(use: Use, today: string, model: Model): Omit<Problem, 'at'> | undefined {
  const { rule, known, reason, expired, until = '' } = use;
  if (rule === '') return { message: 'This comment does not say which rule it switches off.' };
  if (!known)
    return {
      message: `“${rule}” is not a rule that can be switched off.`,
      fix: 'Correct the name, or delete the comment.',
    };
  if (expired && isDate(until)) {
    const fix = 'Delete the comment, or give it a new reason and a new last day.';
    return { message: `“${rule}” was switched off until “${until}”, which has passed.`, fix, ...withoutSwitch(use) };
  }
  if (reason === '') return { message: `“${rule}” is switched off without saying why.` };
  if (expired) {
    const fix = 'Write year-month-day, for example until=2026-04-01.';
    return { message: `“${until}” is not a date, so “${rule}” is not switched off.`, fix };
  }
  if (use.silenced > 0 || !use.ran || isHushed(use, today, model)) return undefined;
  return { message: `“${rule}” has nothing to report here.`, fix: 'Delete the comment.' };
}

/** Rules are silent about what cannot be read, and some of them about a community that pauses. */
function isHushed({ doc }: Use, today: string, model: Model): boolean {
  const community = model.communities.find(({ files }) => files.some((file) => file.doc.file === doc.file));
  return (
    model.broken.size > 0 || (community !== undefined && (community.broken.size > 0 || isPaused(community, today)))
  );
}

/** What the comment says besides switching rules off stays; what names no rule may be anything. */
function withoutSwitch({ doc: { text }, span, until, allKnown }: Use): Pick<Problem, 'repair'> {
  const [start, end] = span;
  const [, ...said] = text.slice(start, end).split('--');
  const words = said
    .join('--')
    .replace(/\s*\buntil=\S+/, '')
    .trim();
  if (!allKnown || words.startsWith('cop-ignore')) return {};
  if (words === '') {
    const title = `Delete the comment that ended on ${until}`;
    return { repair: { title, steps: [{ span, text: '' }] } };
  }
  const title = `Keep “${shorten(words)}” as a remark`;
  return { repair: { title, steps: [{ span, text: `# ${words} (until ${until})` }] } };
}
