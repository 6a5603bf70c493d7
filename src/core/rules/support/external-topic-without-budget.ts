import { at, type Chartered, type Value } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { moneyWords } from '../../words/amounts.ts';
import { isEnglish } from '../../words/language.ts';
import { list, shorten } from '../../words/list.ts';
import type { Money } from '../../words/money.ts';

type Topic = Value<'curriculum'>['topics'][number];

const course =
  'topics:\n  - {title: Soldering course, status: planned, format: external-course, cost: 900, skills: [triage]}\n';
const marked = course.replace('}\n', '} # !\n');
const food = 'support:\n  budget: {amount: 500, currency: EUR, covers: [food, cake]}\n';

export default defineRule({
  id: 'external-topic-without-budget',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'curriculum'],
  summary: 'What members learn from outside is paid for.',
  why: 'A course that is announced and then cancelled for want of money costs more trust than one that was never planned.',
  fix: 'Add `support.training_budget`, name training in `support.budget.covers`, or choose a format that costs nothing.',
  effort: 'meeting',
  source: 'Design of communities: a training budget that the community holds; Webber 2016 (bring in outside experts).',
  unless:
    'What costs nothing says `cost: 0`. A budget that is open to anything, or on request, pays for training too. While nothing is decided about money at all, `no-budget-decision` says so.',
  good: [
    { charter: `${food}  training_budget: 2000 EUR per year\n`, curriculum: course },
    { charter: 'support:\n  budget: {amount: 500, covers: [food, outside courses]}\n', curriculum: course },
    { charter: 'support:\n  budget: 500 EUR per year\n', curriculum: course },
    { charter: 'support:\n  budget: on request from Maria Lind\n', curriculum: course },
    { charter: 'support:\n  budget: {on_request: Maria Lind, covers: [food]}\n', curriculum: course },
    { charter: 'support:\n', curriculum: course },
    { charter: 'support:\n  budget: {covers: [food]}\n', curriculum: course },
    {
      charter: 'support:\n  budget: none, because we meet in the workshop\n  training_budget: none, because we swap\n',
      curriculum: course,
    },
    { charter: food, curriculum: course.replace('900', '0') },
    { charter: food, curriculum: course.replace('planned', 'idea') },
    { charter: food, curriculum: 'topics:\n  - {title: A guest from the lift makers, status: planned}\n' },
    // Materials for the members' own workshop are no training.
    { charter: food, curriculum: 'topics:\n  - {title: Cakes, status: planned, format: workshop, cost: 40}\n' },
    {
      charter: 'support:\n  budget: {amount: 500, covers: Guests and food}\n',
      curriculum: 'topics:\n  - {title: The lift makers, status: running, format: external-talk, cost: 200}\n',
    },
    // The words of another language are not guessed at.
    { charter: 'language: de\nsupport:\n  budget: {amount: 500, covers: [Schulung]}\n', curriculum: course },
    { charter: food, without: ['curriculum'] },
    { charter: `stage: proposed\n${food}`, curriculum: course },
  ],
  bad: [
    { charter: food, curriculum: marked },
    { charter: `stage: active\n${food}`, curriculum: marked.replace('planned', 'running') },
    { charter: `stage: sustaining\n${food}`, curriculum: marked.replace(', cost: 900', '') },
    { charter: food, curriculum: 'topics:\n  - title: Soldering\n    status: planned\n    cost: 900 # !\n' },
    {
      charter: food,
      curriculum: 'topics:\n  - title: Soldering\n    status: planned\n    format: external-course # !\n',
    },
    {
      charter: 'language: en-GB\nsupport:\n  budget: {amount: 500, covers: [guests]}\n',
      curriculum:
        'topics:\n  - {title: Cards, status: planned, format: workshop, cost: 5}\n  - {title: Soldering, status: planned, format: course, cost: 900} # !\n  - {title: Welding, status: planned, format: external-course}\n',
    },
    // Where there is no money at all, whatever costs some is unpaid.
    {
      charter: 'support:\n  budget: none, because we meet in the workshop\n',
      curriculum: 'topics:\n  - {title: Cakes, status: planned, format: workshop, cost: 1} # !\n',
    },
    { charter: 'language: de\nsupport:\n  budget: 0 EUR per year\n', curriculum: marked },
    {
      charter: food,
      curriculum: 'topics:\n  - {title: Lifts, status: planned, format: external-talk, cost: 200} # !\n',
    },
  ],
  *check(community) {
    const { charter, curriculum } = community;
    const { budget, training_budget } = charter.value.support;
    if (!curriculum || !budget || hasMoney(training_budget)) return;
    const unpaid = curriculum.value.topics
      .map((topic, index) => ({ topic, index }))
      .filter(({ topic }) => isDear(topic) && !pays(community, topic));
    const [first] = unpaid;
    if (!first) return;
    yield {
      at: at(curriculum, 'topics', first.index, first.topic.cost === undefined ? 'format' : 'cost'),
      also: [at(charter, 'support', 'training_budget'), at(charter, 'support', 'budget', 'covers')],
      message: messageFor(
        unpaid.map(({ topic }) => topic),
        budget.currency,
      ),
    };
  },
});

function messageFor([first, ...more]: readonly Topic[], currency: string | undefined): string {
  const title = `“${shorten(first!.title)}”`;
  const none = 'and no money is set aside for it';
  if (more.length > 0) {
    const others = more.length === 1 ? `“${shorten(more[0]!.title)}”` : `${more.length} other topics`;
    return `${list([title, others])} cost money, and no money is set aside for them.`;
  }
  if (first!.cost === undefined) return `${title} is a course from outside, ${none}.`;
  return `${title} costs ${moneyWords({ amount: first!.cost, currency }, 'cost')}, ${none}.`;
}

function isDear({ status, format, cost }: Topic): boolean {
  if (status !== 'planned' && status !== 'running') return false;
  return cost === undefined ? format === 'external-course' : cost > 0;
}

function hasMoney(money: Money | undefined): boolean {
  return [money?.amount, money?.none, money?.on_request, money?.said].some((decision) => decision !== undefined);
}

/** What is taught, or has no format; what else costs money is not for a training budget. */
const taught = new Set<string | undefined>([undefined, 'course', 'external-course', 'external-talk']);
const training = /train|course|learn|teach|educat|class|workshop|seminar|conference|certif|tuition/i;
const guest = /speak|talk|guest|expert|fee|honorari/i;

/** Whether the general budget may pay for a topic, as far as anybody can tell; one that is not decided is not judged. */
function pays({ charter }: Chartered, { format }: Topic): boolean {
  const { support, language } = charter.value;
  const { amount, none, covers = [] } = support.budget!;
  if (none || amount === 0) return false;
  if (amount === undefined || covers.length === 0 || !taught.has(format) || !isEnglish(language)) return true;
  return covers.some((use) => training.test(use) || (format === 'external-talk' && guest.test(use)));
}
