import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paintFor } from '../../src/cli/paint.ts';
import { accountMarkdown } from '../../src/core/account/markdown.ts';
import { accountText } from '../../src/core/account/terminal.ts';
import { compile } from '../../src/core/compile.ts';
import { reciprocalPairs } from '../../src/core/measures/pairs.ts';
import { compareRatio, ratio, showRatio, zero } from '../../src/core/measures/ratio.ts';
import { type SkillGap, type SkillsGaps, skills } from '../../src/core/measures/skills.ts';
import { suggestions } from '../../src/core/measures/suggestions.ts';
import { isChartered } from '../../src/core/model.ts';
import { readingOf } from '../../src/core/skills/reading.ts';
import { wishesOf } from '../../src/core/skills/wishes.ts';
import { skillsAccount } from '../../src/core/skills.ts';
import { skillsViews as views } from '../../src/core/words/skills-views.ts';
import { type Answer, answersOf, filesWith, people, ratingLines, skillIds } from './skills-worlds.ts';
import { members, skillsMap } from './worked-skills.ts';

const today = '2026-02-01';
const runs = { seed: 20261128, numRuns: 25 };

type Files = Readonly<Record<string, string>>;
const communityOf = (files: Files) =>
  compile(Object.entries(files).map(([file, text]) => ({ file, text }))).communities[0]!;
const measure = (files: Files): SkillsGaps => skills(communityOf(files), today)!;
const find = (gaps: SkillsGaps, key: string): SkillGap => gaps.skills.find((gap) => gap.key === key)!;

test('priorities stay within 0 and 100', () => {
  fc.assert(
    fc.property(answersOf(people), (answers) => {
      for (const { priority } of measure(filesWith(answers)).skills) {
        expect(compareRatio(priority, zero)).toBeGreaterThanOrEqual(0);
        expect(compareRatio(priority, ratio(100))).toBeLessThanOrEqual(0);
      }
    }),
    runs,
  );
});

/**
 * What more skill cannot do: raise the shortfall, or lower the coverage, the holders and the cover ratio. The priority
 * itself may rise: somebody who was at 0 and is at 1 without being sure lowers the mean confidence.
 */
function expectNoWorse(before: SkillGap, after: SkillGap): void {
  expect(after.cover).toEqual(before.cover);
  expect(compareRatio(after.shortfall ?? zero, before.shortfall ?? zero)).toBeLessThanOrEqual(0);
  expect(compareRatio(after.coverage ?? zero, before.coverage ?? zero)).toBeGreaterThanOrEqual(0);
  expect(after.holders.length).toBeGreaterThanOrEqual(before.holders.length);
  expect(compareRatio(after.coverRatio, before.coverRatio)).toBeGreaterThanOrEqual(0);
}

describe('more cover never raises a gap', () => {
  test('a level that is raised', () => {
    const choice = [answersOf(people), fc.constantFrom(...people), fc.constantFrom(...skillIds)] as const;
    fc.assert(
      fc.property(...choice, (answers, who, id) => {
        const said = answers[who]![id];
        fc.pre(said !== undefined && said.level < 4);
        const raised: Answer = { ...said!, level: said!.level + 1 };
        const after = { ...answers, [who]: { ...answers[who], [id]: raised } };
        expectNoWorse(find(measure(filesWith(answers)), id), find(measure(filesWith(after)), id));
      }),
      runs,
    );
  });

  test('somebody more at the level or above it', () => {
    const choice = [
      answersOf(people),
      fc.constantFrom('data-engineer', 'analyst'),
      fc.integer({ min: 3, max: 4 }),
    ] as const;
    fc.assert(
      fc.property(...choice, (answers, role, level) => {
        const all = Object.fromEntries(skillIds.map((id): [string, Answer] => [id, { level, confidence: 'medium' }]));
        const more = `${members}  - {id: zoe, name: Zoe Berg, practice_role: ${role}}\n`;
        const before = measure(filesWith(answers));
        const after = measure(filesWith({ ...answers, zoe: all }, { members: more }));
        for (const id of skillIds) expectNoWorse(find(before, id), find(after, id));
      }),
      runs,
    );
  });
});

/** All that follows from the files, in words that do not depend on the order of people in them. */
function everything(files: Files): unknown {
  const community = communityOf(files);
  const gaps = skills(community, today)!;
  const keys = (standings: readonly { readonly person: { readonly key: string } }[]) =>
    standings.map(({ person }) => person.key).sort();
  return {
    gaps: gaps.skills.map((gap) => [
      ...[gap.key, gap.rank, showRatio(gap.priority), gap.band, gap.spread, gap.unrated],
      ...[gap.holders, gap.next, gap.meeting, gap.below, gap.unknown, gap.unsure].map(keys),
    ]),
    whole: [gaps.coverage && showRatio(gaps.coverage), gaps.raters, gaps.isEnough],
    suggested: suggestions(community, gaps).skills.map(
      ({ gap, understudy, session, mentors, partners, bringIn, hiring }) => [
        gap.key,
        understudy && keys([understudy.holder, understudy.understudy]),
        session && [session.aim, session.lead?.person.key, keys(session.learners), keys(session.helpers)],
        mentors.map(({ learner, mentor, score }) => [learner.person.key, mentor.person.key, score]),
        partners && keys(partners),
        bringIn?.overloaded.map(({ key }) => key),
        hiring && [hiring.people, hiring.level],
      ],
    ),
    pairs: reciprocalPairs(gaps).map(({ people: two, lessons, score }) => [
      ...two.map(({ key }) => key),
      ...lessons.map(({ gap }) => gap.key),
      score,
    ]),
  };
}

test('the order of people, skills, answers and files changes nothing', () => {
  const [head, ...lines] = members.trimEnd().split('\n');
  const entries = skillsMap.split('\n').filter((line) => line.startsWith('  - {id'));
  const rest = skillsMap.slice(skillsMap.indexOf('targets:'));
  const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });
  const files = fc.constantFrom(...Object.keys(filesWith({})));
  const choice = [answersOf(people), shuffled(lines), shuffled(entries), shuffled(people), files] as const;
  fc.assert(
    fc.property(...choice, (answers, others, list, raters, last) => {
      const written = filesWith(answers);
      const again = Object.fromEntries(raters.map((who) => [who, answers[who]!]));
      const moved: Record<string, string> = {
        ...written,
        'members.yaml': `${[head, ...others].join('\n')}\n`,
        'skills.yaml': `skills:\n${list.join('\n')}\n${rest}${ratingLines(again)}`,
      };
      const { [last]: text, ...before } = moved;
      expect(everything({ ...before, [last]: text! })).toEqual(everything(written));
    }),
    runs,
  );
});

test('no view in any format prints the name of somebody who has not agreed', async () => {
  const consents = ['named', 'anonymous', 'no', undefined] as const;
  const names = Array.from({ length: 9 }, (_, index) => `Quill${index} Zander${index}`);
  const ids = names.map((_, index) => `person-${index}`);
  const world = fc.record({
    consent: fc.tuple(...names.map(() => fc.constantFrom(...consents))),
    answers: answersOf(ids),
    least: fc.constantFrom(undefined, 1, 2, 3, 5),
    policy: fc.constantFrom(undefined, 'named', 'anonymous'),
    roles: fc.tuple(...names.map(() => fc.constantFrom('data-engineer', 'analyst'))),
  });
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(world, async ({ consent, answers, least, policy, roles }) => {
      const listed = names.map((name, index) => {
        const agreed = consent[index] ? `, consent: {skills: ${consent[index]}}` : '';
        return `  - {id: ${ids[index]}, name: ${name}, practice_role: ${roles[index]}${agreed}}\n`;
      });
      const settings = [policy && `skills: ${policy}`, least && `min_group: ${least}`].filter(Boolean);
      const files = {
        ...filesWith(answers, { members: `members:\n${listed.join('')}` }),
        'roles.yaml': 'roles: [manager]\npractice_roles: [data-engineer, analyst]\n',
        'cop.yaml': `communities: [.]\nprivacy: {${settings.join(', ')}}\n`,
      };
      const secret = names.flatMap((name, index) => {
        const isOpen = consent[index] === 'named' && policy !== 'anonymous';
        return isOpen ? [] : [...name.split(' '), ids[index]!];
      });
      const model = compile(Object.entries(files).map(([file, text]) => ({ file, text })));
      const communities = model.communities.filter(isChartered);
      const question = { model, today, skills: [], communities, isCompared: true };
      const paint = await paintFor(false);
      for (const view of views) {
        const { blocks, data, csv } = skillsAccount({ ...question, view });
        const text = accountText(blocks, { paint, width: 80, unicode: true });
        for (const printed of [text, accountMarkdown(blocks), JSON.stringify(data), csv()]) {
          for (const word of secret) expect(printed).not.toContain(word);
          shown += Number(printed.includes('Quill'));
        }
      }
      const wishes = communities.map((community) => wishesOf(readingOf(question, community)));
      expect(JSON.stringify(wishes)).not.toMatch(/Quill|Zander|person-/);
    }),
    { seed: 20261128, numRuns: 12 },
  );
  // Or else there would have been nothing to hide from.
  expect(shown).toBeGreaterThan(0);
});
