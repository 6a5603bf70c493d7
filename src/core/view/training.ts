import type { ShownSkill, ShownSkills } from '../measures/shown-skills.ts';
import { suggestions } from '../measures/suggestions.ts';
import { liveTopics } from '../measures/topics.ts';
import { digits, moneyWords } from '../words/amounts.ts';
import { plainDate } from '../words/dates.ts';
import { formatName } from '../words/format-names.ts';
import { list } from '../words/list.ts';
import type { Money } from '../words/money.ts';
import { bare, capital, joined, sentence, series } from '../words/phrases.ts';
import { levelAndAbove } from '../words/skill-levels.ts';
import { address } from './community.ts';
import { holdersWords } from './skills.ts';
import { filled, type Subject } from './subject.ts';

/** One thing that is asked for. */
interface Asked {
  readonly need: string;
  readonly people: string;
  readonly provider: string;
  readonly cost: string;
  readonly status: string;
  readonly money: Money | undefined;
  readonly isOver: boolean;
}

/** What the community asks of those who pay for training: need, people, evidence, providers, cost against the budget. */
export function trainingView(subject: Subject, shown: ShownSkills | undefined) {
  const asked = [...requests(subject), ...paidTopics(subject)];
  const reports = reportsOf(subject);
  const needs = subject.charter.needs
    .filter(({ need, from }) => need && from === 'gap-report')
    .map(({ need, evidence }) => joined([bare(need), evidence ? `(${bare(evidence)})` : '']));
  const open = asked.filter(({ isOver }) => !isOver);
  return {
    rows: asked.map(({ money: _, isOver: __, ...row }) => row),
    isAny: asked.length > 0,
    isNeeded: asked.length + reports.length + needs.length > 0,
    withoutProvider: list(open.filter(({ provider }) => provider === '').map(({ need }) => `“${need}”`)),
    withoutCost: list(open.filter(({ cost }) => cost === '').map(({ need }) => `“${need}”`)),
    withoutPeople: list(open.filter(({ people }) => people === '').map(({ need }) => `“${need}”`)),
    budget: moneyWords(subject.charter.support.training_budget),
    total: totalWords(open, subject.charter.support.training_budget),
    evidence: evidenceOf(shown),
    reports,
    needs,
  };
}

function requests({ community }: Subject): Asked[] {
  return (community.curriculum?.value.external_training ?? []).map(filled).flatMap((one) => {
    if (!one.need) return [];
    const status = bare(one.status ?? '');
    return [
      {
        need: bare(one.need),
        people: one.people === undefined ? '' : digits(one.people),
        provider: bare(one.provider ?? ''),
        cost: moneyWords(one.cost, 'cost'),
        status,
        money: one.cost,
        isOver: /^(?:done|finished|held|cancelled|canceled|refused|rejected|declined|dropped)\b/i.test(status),
      },
    ];
  });
}

/** Topics to come that cost something, or that are courses outside. */
function paidTopics({ community, charter }: Subject): Asked[] {
  const currency = charter.support.training_budget?.currency ?? charter.support.budget?.currency;
  return liveTopics(community)
    .map(filled)
    .flatMap(({ title, cost, format, led_by: lead, status = 'idea', scheduled }) => {
      if (!title || !((cost ?? 0) > 0 || format === 'external-course')) return [];
      const money = cost === undefined ? undefined : { amount: cost, ...(currency && { currency }) };
      const guest = /^external:\s*(.+)$/i.exec(lead ?? '')?.[1];
      return [
        {
          need: joined([bare(title), format ? `(${formatName(format)})` : '']),
          people: '',
          provider: bare(guest ?? ''),
          cost: cost === 0 ? 'free' : moneyWords(money, 'cost'),
          status: joined([status, scheduled ? plainDate(scheduled) : ''], ', '),
          money,
          isOver: false,
        },
      ];
    });
}

/** What it costs together, beside what there is; nothing where amounts cannot be added up. */
function totalWords(asked: readonly Asked[], budget: Money | undefined): string {
  const amounts = asked.flatMap(({ money }) => (money?.amount === undefined ? [] : [money]));
  const [first] = amounts;
  if (!first || amounts.some(({ currency, per }) => currency !== first.currency || per !== first.per)) return '';
  const sum = { amount: amounts.reduce((all, { amount }) => all + amount!, 0), currency: first.currency };
  const isSome = amounts.length < asked.length;
  const words = `${capital(moneyWords(sum, 'cost'))} in all${isSome ? ', as far as costs are known' : ''}`;
  if (budget?.amount === undefined || budget.currency !== sum.currency) return sentence(words);
  const left = budget.amount - sum.amount;
  const money = { amount: Math.abs(left), currency: sum.currency };
  const rest =
    left < 0
      ? `${moneyWords(money, 'budget')} more than the training budget`
      : left === 0
        ? 'exactly the training budget'
        : `which leaves ${moneyWords(money, 'budget')} of the training budget`;
  return sentence(`${words}, ${rest}`);
}

/** Skills for which help has to come from outside, as the answers show them. */
function evidenceOf(shown: ShownSkills | undefined): string[] {
  if (!shown) return [];
  const { scale } = shown.gaps;
  const byGap = new Map(shown.skills.map((one) => [one.gap, one]));
  return suggestions(shown.community, shown.gaps).skills.flatMap(({ gap, bringIn }) => {
    const row = byGap.get(gap);
    if (!row || !bringIn || !filled(gap.skill.name) || row.holders?.kind !== 'count') return [];
    return [evidenceWords(row, scale)];
  });
}

function evidenceWords({ gap, holders, coverage }: ShownSkill, scale: readonly string[]): string {
  const { people, level } = gap.cover;
  const parts = [
    holdersWords({ holders: holders!, people, where: levelAndAbove(scale, level) }),
    coverage ? `known to be there: ${coverage.meeting} of ${coverage.needed} who need it` : '',
  ];
  return sentence(`${bare(gap.skill.name)}: ${parts.filter(Boolean).join('; ')}`);
}

/** What reports about missing skills say of skills that are on the list here. */
function reportsOf({ model, community }: Subject) {
  const own = new Set((community.skills?.value.skills ?? []).map(({ name }) => name.toLowerCase().trim()));
  return (model.strategy?.value.gap_reports ?? [])
    .map(filled)
    .flatMap(({ title, date, link, skills, training_needs: needs }) => {
      const found = skills.filter((skill) => own.has(skill.toLowerCase().trim()));
      if (!title || found.length === 0) return [];
      return [
        {
          title: joined([bare(title), date ? `(${plainDate(date)})` : '']),
          href: address(link).href,
          skills: series(found.map(bare)),
          needs: series(needs.map(bare)),
        },
      ];
    });
}
