import fc from 'fast-check';
import { members, rated, ratings, roles, skillsMap, strategy, usual } from './worked-skills.ts';

export const skillIds = ['pipelines', 'testing', 'sql', 'storytelling'] as const;
export const people = Object.keys(ratings);

/** What everybody says of every skill: a level and how sure they are, or nothing. */
export type Answers = Readonly<Record<string, Readonly<Record<string, Answer | undefined>>>>;
export interface Answer {
  readonly level: number;
  readonly confidence: 'low' | 'medium' | 'high';
}

const answer: fc.Arbitrary<Answer> = fc.record({
  level: fc.integer({ min: 0, max: 4 }),
  confidence: fc.constantFrom('low', 'medium', 'high'),
});

/** Any answers of these people. */
export function answersOf(who: readonly string[]): fc.Arbitrary<Answers> {
  const one = fc.record(Object.fromEntries(skillIds.map((id) => [id, fc.option(answer, { nil: undefined, freq: 4 })])));
  return fc.record(Object.fromEntries(who.map((name) => [name, one])));
}

/** The lines of `ratings`, in the order of the answers. */
export function ratingLines(answers: Answers): string {
  const entries = Object.entries(answers).flatMap(([who, said]) => {
    const parts = Object.entries(said).flatMap(([id, one]) =>
      one ? [`${id}: {level: ${one.level}, confidence: ${one.confidence}}`] : [],
    );
    return parts.length > 0 ? [[who, parts.join(', ')] as const] : [];
  });
  return entries.length > 0 ? rated(entries) : '';
}

/** The files of the worked example with other answers. */
export function filesWith(answers: Answers, more: { readonly members?: string } = {}): Record<string, string> {
  return {
    ...usual,
    'strategy.yaml': strategy,
    'roles.yaml': roles,
    'members.yaml': more.members ?? members,
    'skills.yaml': skillsMap + ratingLines(answers),
  };
}
