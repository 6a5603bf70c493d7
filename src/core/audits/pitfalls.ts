import { heading, marked, type Point, points, toned } from '../account.ts';
import { defineAudit, type PartScore } from '../audit.ts';
import type { Audited } from '../criterion.ts';
import { type Finding, type Severity, severityWeights as weights } from '../finding.ts';
import { rounded } from '../measures/ratio.ts';
import { list, plural } from '../words/list.ts';
import { capital } from '../words/phrases.ts';

/** Which categories of rules speak of which pitfall; rhythm and health are told beside them. */
const pitfalls = [
  { name: 'relevance', categories: ['relevance', 'learning', 'skills'] },
  { name: 'support', categories: ['support', 'roles', 'membership'] },
  { name: 'communication', categories: ['communication'] },
] as const;
const beside = ['rhythm', 'health'] as const;
const most = 3;

/** A rule that found something, with its most severe finding. */
interface Fired {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
}

/** How far a community is exposed to one pitfall. */
interface Exposure {
  readonly name: (typeof pitfalls)[number]['name'];
  /** Weights of the rules that found something, and of all that could at this stage. */
  readonly fired: number;
  readonly possible: number;
  /** Rules that found an error. */
  readonly errors: number;
  readonly level: 'low' | 'some' | 'high' | 'not asked yet';
  /** All rules that found something, the greatest weight first. */
  readonly rules: readonly Fired[];
}

export default defineAudit({
  name: 'pitfalls',
  title: 'Three pitfalls',
  summary: 'How exposed a community is to the three ways in which many fail.',
  source:
    'Studies of communities that failed, which name relevance, support and communication; Probst & Borzillo 2008.',
  counts: 'Exposed',
  score: (audited) => {
    const all = pitfalls.map((pitfall) => exposureOf(pitfall, audited));
    const counts = beside.map((name) => firedIn([name], audited).length);
    return {
      parts: all.map(toPart),
      brief: all.map(({ name, level }) => `${name} ${level}`).join(', '),
      remarks: [besideWords(counts)],
      more: all.flatMap(ruleBlocks),
      data: dataOf(all, counts),
    };
  },
});

function exposureOf({ name, categories }: (typeof pitfalls)[number], audited: Audited): Exposure {
  const own: readonly string[] = categories;
  const rules = firedIn(categories, audited);
  const fired = new Map(rules.map((one) => [one.rule, weights[one.severity]]));
  const there = new Map(
    audited.rules.flatMap(({ id, category, severity }) => (own.includes(category) ? [[id, weights[severity]]] : [])),
  );
  // What is found more severe than expected could have been so too.
  const possible = [...new Set([...there.keys(), ...fired.keys()])].map((id) =>
    Math.max(there.get(id) ?? 0, fired.get(id) ?? 0),
  );
  const sums = { fired: sum([...fired.values()]), possible: sum(possible) };
  const errors = rules.filter(({ severity }) => severity === 'error').length;
  return { name, ...sums, errors, level: levelOf({ ...sums, errors }), rules };
}

/** Weight that must be able to fire before a share of it is called high. */
const fewest = 10;

/**
 * Low under 15 % and without an error, high above 40 % or with two errors (house default). Where hardly a rule speaks
 * yet, one remark is no high exposure.
 */
export function levelOf({
  fired,
  possible,
  errors,
}: Pick<Exposure, 'fired' | 'possible' | 'errors'>): Exposure['level'] {
  if (possible === 0) return 'not asked yet';
  if (errors > 1 || (possible >= fewest && fired * 100 > possible * 40)) return 'high';
  return errors > 0 || fired * 100 >= possible * 15 ? 'some' : 'low';
}

/** Each rule of these categories that found something, once; the greatest weight first, then as in the files. */
function firedIn(categories: readonly string[], { findings, rules }: Audited): Fired[] {
  const category = new Map(rules.map((rule) => [rule.id, rule.category]));
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    if (!categories.includes(category.get(finding.rule) ?? '')) continue;
    const before = found.get(finding.rule);
    if (!before || weights[finding.severity] > weights[before.severity]) found.set(finding.rule, finding);
  }
  const all = [...found.values()].map(({ rule, severity, message, fix }) => ({ rule, severity, message, fix }));
  return all.sort((a, b) => weights[b.severity] - weights[a.severity] || (a.rule < b.rule ? -1 : 1));
}

function toPart({ name, fired, possible, level }: Exposure): PartScore {
  return { title: capital(name), judged: [], met: fired, of: possible, verdict: level };
}

function besideWords([rhythm = 0, health = 0]: readonly number[]): string {
  if (rhythm + health === 0) return 'Beside the three: rhythm and health give no reason to worry.';
  const parts = [...(rhythm > 0 ? [`${rhythm} about rhythm`] : []), ...(health > 0 ? [`${health} about health`] : [])];
  return `Beside the three: ${list(parts)}; ${plural(rhythm + health, 'rule')} in all found something there.`;
}

function ruleBlocks({ name, rules }: Exposure) {
  if (rules.length === 0) return [];
  const all = rules.slice(0, most).map(
    ({ severity, message, rule, fix }): Point => ({
      text: [
        toned(severity === 'error' ? 'bad' : severity === 'warning' ? 'fair' : 'faint', severity),
        ' ',
        ...marked(message),
      ],
      more: [marked(fix), toned('code', `cop explain ${rule}`)],
    }),
  );
  const rest = rules.length - most;
  return [
    heading(3, capital(name)),
    points(rest > 0 ? [...all, [`And ${rest} more; all of them: `, toned('code', 'cop lint --profile full')]] : all),
  ];
}

function dataOf(all: readonly Exposure[], [rhythm = 0, health = 0]: readonly number[]) {
  return {
    pitfalls: all.map(({ name, fired, possible, errors, level, rules }) => ({
      name,
      fired,
      possible,
      exposure: possible === 0 ? null : rounded(fired / possible),
      errors,
      level,
      rules: rules.map(({ rule }) => rule),
    })),
    beside: { rhythm, health },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
