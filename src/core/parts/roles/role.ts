import type { Given, Scene } from '../../part.ts';
import { definePart } from '../../part.ts';
import { type RoleWords, roleWords } from '../../words/cards.ts';

function wordsOf({ given }: Scene): RoleWords | undefined {
  const kind = given.main?.[0] ?? '';
  return Object.hasOwn(roleWords, kind) ? roleWords[kind as keyof typeof roleWords] : undefined;
}

function isManager({ main }: Given): boolean {
  return main?.[0] === 'manager';
}

function usualTime(scene: Scene): string {
  const time = wordsOf(scene)?.time;
  return time ? `usually ${time}` : '';
}

export default definePart({
  name: 'role',
  noun: 'a role',
  summary: 'who does what for the community',
  group: 'people',
  also: ['manager', 'sponsor', 'facilitator', 'holder', 'lead', 'organiser'],
  list: ['roles'],
  main: 'kind',
  argument: 'kind',
  isOption: true,
  ask: ['holder', 'deputy', 'does', 'decides', 'hours-per-week', 'hours-per-month'],
  // A manager counts hours by the week, the others by the month.
  askIf: { 'hours-per-week': isManager, 'hours-per-month': (given) => !isManager(given) },
  unique: ['kind', 'holder'],
  fills: 'holder',
  suggest: { does: (scene) => wordsOf(scene)?.does ?? [], decides: (scene) => wordsOf(scene)?.decides ?? [] },
  hint: { 'hours-per-week': usualTime, 'hours-per-month': usualTime },
  examples: [
    'manager --holder "Ana Silva" --hours-per-week 3 --does "Plans the meetings" --does "Welcomes newcomers"',
    'sponsor --holder "external: Maria Lind" --decides "The budget" --term-until 2027-12-31',
  ],
  sample: [
    'librarian',
    '--holder',
    'dia',
    '--hours-per-month',
    '2.5',
    '--does',
    'Keeps the wiki tidy: every week',
    '--does',
    'Dates it',
    '--term-from',
    '2026-03-01',
    '--term-until',
    '2027-02-28',
    '--cost',
    '500 EUR per year',
  ],
});
