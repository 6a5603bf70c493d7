import { defineAudit, type Part, type PartScore, scoredAll } from '../audit.ts';
import { rhythmUnbroken } from '../criteria/activity.ts';
import { problemsSolved, threeAssets } from '../criteria/evidence.ts';
import { glossaryOrStandard, library, reviewStandard } from '../criteria/knowledge.ts';
import { criteriaAndWelcome } from '../criteria/membership.ts';
import { mostMembersSeen, pairsMeet } from '../criteria/participation.ts';
import { domain, interest, needWithEvidence, objectivesOrBacklogThree, scopeOut } from '../criteria/purpose.ts';
import { privateActivity } from '../criteria/rhythm.ts';
import { coreOfThree } from '../criteria/roles.ts';
import { criticalSkills, topicsPractised } from '../criteria/skills.ts';
import { safeSpace } from '../criteria/sustain.ts';
import { list } from '../words/list.ts';
import { capital } from '../words/phrases.ts';

const parts: readonly Part[] = [
  {
    title: 'Domain',
    criteria: [domain, interest, needWithEvidence, scopeOut, objectivesOrBacklogThree, criticalSkills],
  },
  {
    title: 'Community',
    criteria: [coreOfThree, criteriaAndWelcome, safeSpace, privateActivity, pairsMeet, rhythmUnbroken, mostMembersSeen],
  },
  {
    title: 'Practice',
    criteria: [library, threeAssets, reviewStandard, topicsPractised, problemsSolved, glossaryOrStandard],
  },
];

/** What a community is where it has one of the three only. */
const onlyOne: Readonly<Record<string, string>> = {
  Domain: 'A community that is only domain is a mailing list.',
  Community: 'A community that is only community is a social club.',
  Practice: 'A community that is only practice is a store of documents.',
};

export default defineAudit({
  name: 'wenger',
  title: 'Wenger’s three elements',
  summary: 'Whether what members care about, what they do together and what they make are in balance.',
  source: 'Wenger 1998, Communities of Practice; Wenger, McDermott & Snyder 2002.',
  counts: 'Met',
  score: (audited) => {
    const scored = scoredAll(parts, audited).parts;
    const { brief, remarks } = balance(scored);
    return { parts: scored, brief, remarks };
  },
});

/** Strong from three in four, thin below a half (house default). */
function strength({ met, of }: PartScore): 'strong' | 'fair' | 'thin' {
  if (met * 4 >= of * 3) return 'strong';
  return met * 2 >= of ? 'fair' : 'thin';
}

/** `strong domain, fair community, thin practice`, and which of them is the weakest. */
function balance(all: readonly PartScore[]): { brief: string; remarks: string[] } {
  const asked = all.filter(({ of }) => of > 0);
  const words = asked.map((part) => `${strength(part)} ${part.title.toLowerCase()}`);
  const weakest = asked.filter((part) => asked.every((other) => part.met * other.of <= other.met * part.of));
  const isEven = weakest.length === asked.length;
  const least = list(weakest.map(({ title }) => title.toLowerCase()));
  const [only, ...others] = asked.filter((part) => strength(part) !== 'thin');
  const alone = only && others.length === 0 ? onlyOne[only.title]! : undefined;
  const sentence = isEven
    ? 'All three stand equally.'
    : `${capital(words.join(', '))}: ${least} ${weakest.length > 1 ? 'are' : 'is'} the weakest.`;
  return { brief: words.join(', '), remarks: [sentence, ...(alone ? [alone] : [])] };
}
