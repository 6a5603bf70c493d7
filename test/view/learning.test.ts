import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { viewOf } from '../../src/core/view.ts';
import { workspace } from '../workspace.ts';

function view(sample: Sample) {
  const model = compile(workspace(sample).sources);
  return viewOf(model, model.communities.find(isChartered)!, { today: '2026-06-01', findings: [] });
}

describe('curriculum', () => {
  const topics = (lines: string, more = '') => view({ curriculum: `topics:\n${lines}${more}` }).curriculum;

  test('topics by state; what is retired or only a placeholder is left out', () => {
    const { sections, isAny } = topics(
      '  - {title: A, status: done}\n  - {title: B}\n  - {title: C, status: running}\n  - {title: D, status: retired}\n  - {title: TODO}\n  - {title: E, status: planned}\n  - F\n',
    );
    expect(isAny).toBe(true);
    expect(sections.map(({ title, topics: own }) => `${title}: ${own.map((one) => one.title).join(' ')}`)).toEqual([
      'Under way: C',
      'Planned: E',
      'Ideas: B F',
      'Held already: A',
    ]);
  });

  test('topics with a day come first, in the order of their days', () => {
    const { sections } = topics(
      '  - {title: Z, status: planned}\n  - {title: A, status: planned, scheduled: 2026-11-10}\n  - {title: Y, status: planned}\n  - {title: B, status: planned, scheduled: 2026-06-09}\n',
    );
    expect(sections[0]!.topics.map(({ title }) => title)).toEqual(['B', 'A', 'Z', 'Y']);
  });

  test('a topic in words', () => {
    const [topic] = topics(
      '  - {title: A., format: q-and-a, hours: 1.5, scheduled: 2026-06-16, led_by: manager, objectives: [Sort items.], skills: [{skill: triage, from: 1, to: practitioner}, {skill: nothing}], practice: Try one, evidence: A test}\n',
    ).sections[0]!.topics;
    expect(topic).toMatchObject({
      title: 'A',
      about: 'Questions and answers, 1.5 hours, 16 June 2026',
      lead: 'Community manager (Ada Osei)',
      objectives: ['Sort items'],
      skills: ['Fault finding, from awareness (1) to practitioner (3)', 'nothing'],
      practice: 'Try one.',
      evidence: 'A test.',
    });
  });

  test.each([
    ['{title: A, link: "https://example.com/a"}', { text: 'A', href: 'https://example.com/a', place: '' }],
    ['{link: "https://example.com/a/"}', { text: 'example.com/a', href: 'https://example.com/a/', place: '' }],
    ['{title: A, link: Wiki / A}', { text: 'A', href: '', place: 'Wiki / A' }],
    ['{link: "Shelf: second from above"}', { text: 'Shelf: second from above', href: '', place: '' }],
    ['{title: A, link: "javascript:alert(1)"}', { text: 'A', href: '', place: '' }],
    ['{title: A, link: "file:///etc/passwd"}', { text: 'A', href: '', place: '' }],
    ['{link: "javascript:alert(1)"}', undefined],
    ['A', { text: 'A', href: '', place: '' }],
  ])('resource %s', (resource, expected) => {
    expect(topics(`  - {title: A, resources: [${resource}]}\n`).sections[0]!.topics[0]!.resources[0]).toEqual(expected);
  });

  const lines = ({ mermaid }: { readonly mermaid: readonly string[] }) =>
    mermaid.filter((line) => line.includes('-->')).map((line) => line.trim());

  test('what builds on what', () => {
    const { chart } = topics(
      '  - {title: A}\n  - {title: B, requires: [A, D]}\n  - {title: C}\n  - {title: D, status: retired}\n',
    );
    expect(lines(chart)).toEqual(['topic1 --> topic2']);
    expect(chart.alt).toBe('What builds on what: 2 topics, each behind what it needs first.');
  });

  test('a circle is shown as one', () => {
    const { chart } = topics('  - {title: A, requires: [B]}\n  - {title: B, requires: [A]}\n');
    expect(lines(chart)).toEqual(['topic2 --> topic1', 'topic1 --> topic2']);
    expect(chart.alt).toBe('What builds on what: 2 topics, some of them wait for each other in a circle.');
  });

  test('too many topics for a picture are said in words', () => {
    const chain = (count: number) =>
      topics(
        Array.from(
          { length: count },
          (_, index) => `  - {title: T${index}${index > 0 ? `, requires: [T${index - 1}]` : ''}}\n`,
        ).join(''),
      );
    expect([chain(20).chart.isShown, chain(20).tooLarge]).toEqual([true, '']);
    expect([chain(21).chart.isShown, chain(21).tooLarge]).toEqual([false, '21 topics']);
    expect(chain(21).sections[0]!.topics[20]!.first).toBe('“T19”');
  });

  test('paths: for whom, in which order, where to', () => {
    const more = `paths:
  - {title: First weeks, for: repairer, topics: [B, A, nowhere], assumes: [C], elsewhere: {triage: With a buddy}}
  - {title: Alone, topics: [A]}
`;
    const { paths } = topics('  - {title: A, hours: 1, skills: [{skill: triage, to: 2}]}\n  - B\n  - C\n', more);
    expect(paths[0]).toMatchObject({ title: 'First weeks', role: 'Repairer', assumed: '“C”' });
    expect(paths[0]!.steps).toEqual([
      { number: 1, title: 'B', about: '' },
      { number: 2, title: 'A', about: '1 hour' },
    ]);
    expect(lines(paths[0]!.chart)).toEqual(['step1 --> step2']);
    expect(paths[0]!.goals).toEqual([
      { skill: 'Fault finding', level: 'working (2)', where: '“A” to working (2) and With a buddy' },
    ]);
    expect([paths[1]!.role, paths[1]!.chart.isShown, paths[1]!.goals]).toEqual(['', false, []]);
  });

  test('no topic yet: what members ask for', () => {
    const { curriculum } = view({
      without: ['curriculum'],
      charter: 'backlog: [{what: Soldering, kind: topic}, {what: A trip, kind: activity}, Glue]\n',
    });
    expect([curriculum.isAny, curriculum.wishes]).toEqual([false, ['Soldering', 'Glue']]);
  });
});

describe('knowledge', () => {
  const knowledge = (lines: string) => view({ charter: `knowledge:\n${lines}platform: []\n` }).knowledge;

  test('in the words of the charter', () => {
    const found = knowledge(
      '  create: [Write up]\n  review: {standard: two have read it, reviewers: manager, when: before it is used}\n  library: https://example.com/wiki\n  fresh_months: 6\n',
    );
    expect(found).toMatchObject({
      create: ['Write up'],
      standard: 'Two have read it.',
      reviewers: 'Community manager (Ada Osei)',
      when: 'Before it is used',
      library: { text: 'example.com/wiki', href: 'https://example.com/wiki' },
      fresh: '6 months',
      isUsual: false,
    });
    expect(found.chart.mermaid).toContain('  draft -->|"before it is used"| review');
    expect(found.chart.mermaid).toContain('  library -->|"after 6 months"| refresh');
  });

  test('a year where nothing is agreed; nothing where there is nothing', () => {
    expect(knowledge('  library: Shelf\n')).toMatchObject({ isAny: true, fresh: '12 months', isUsual: true });
    expect(knowledge('  create: []\n')).toMatchObject({ isAny: false, chart: { isShown: false } });
  });

  test('tools that keep or create, but not those out of use', () => {
    const { tools } = view({
      charter:
        'platform: [{name: Wiki, for: [keep, create], address: "https://example.com"}, {name: Chat, for: talk}, {name: Old, for: keep, retired: yes}]\n',
    }).knowledge;
    expect(tools.map(({ name, use, where }) => [name, use, where.href])).toEqual([
      ['Wiki', 'keeping and writing together', 'https://example.com'],
    ]);
  });
});

describe('training', () => {
  const budget = 'support: {training_budget: 2000 EUR per year, budget: 100 EUR}\n';
  const training = (asked: string, charter = budget, topics = '[]') =>
    view({ charter, curriculum: `topics: ${topics}\nexternal_training: ${asked}\n` }).training;

  test.each([
    [
      '[{need: A, cost: 500 EUR}, {need: B, cost: 700 EUR}]',
      '1,200 EUR in all, which leaves 800 EUR of the training budget.',
    ],
    ['[{need: A, cost: 2000 EUR}]', '2,000 EUR in all, exactly the training budget.'],
    ['[{need: A, cost: 2500 EUR}]', '2,500 EUR in all, 500 EUR more than the training budget.'],
    [
      '[{need: A, cost: 500 EUR}, B]',
      '500 EUR in all, as far as costs are known, which leaves 1,500 EUR of the training budget.',
    ],
    ['[{need: A, cost: 500 GBP}]', '500 GBP in all.'],
    ['[{need: A, cost: 500 GBP}, {need: B, cost: 500 EUR}]', ''],
    ['[{need: A, cost: 500 EUR, status: done last week}]', ''],
    ['[{need: A, cost: "about 500, to be agreed"}]', ''],
  ])('%s', (asked, total) => expect(training(asked).total).toBe(total));

  test('topics that cost something are asked for too', () => {
    const topics =
      '[{title: A, cost: 300, led_by: {external: Ann Lee}, format: external-course, status: planned, scheduled: 2026-07-01}, {title: B, cost: 0}, {title: C, cost: 5, status: done}]';
    expect(training('[]', budget, topics).rows).toEqual([
      { need: 'A (course outside)', people: '', provider: 'Ann Lee', cost: '300 EUR', status: 'planned, 1 July 2026' },
    ]);
  });

  test('what is missing is named', () => {
    const found = training('[{need: A}, {need: B, people: 3, provider: X, cost: 1 EUR}]');
    expect([found.withoutPeople, found.withoutProvider, found.withoutCost]).toEqual(['“A”', '“A”', '“A”']);
    expect(training('[]').isAny).toBe(false);
  });

  test('reports that name a skill of the list', () => {
    const strategy =
      'gap_reports: [{title: Review 2025, date: 2025-10-01, link: "https://example.com", skills: [fault finding, Glue], training_needs: [Basics for 12]}, {title: Other, skills: [Glue]}]\n';
    expect(view({ strategy }).training.reports).toEqual([
      {
        title: 'Review 2025 (1 October 2025)',
        href: 'https://example.com',
        skills: 'fault finding',
        needs: 'Basics for 12',
      },
    ]);
  });
});

describe('hiring', () => {
  test('passes notes on, without any name', () => {
    const skills = `skills: [{id: triage, name: Fault finding}]
shortage_notes:
  - {skill: triage, note: Ada Osei and Eva Blum are alone with it, hiring: yes}
  - {note: "More hands on Mondays, says Maria Lind"}
  - {skill: glue, hiring: no}
`;
    expect(view({ skills }).hiring.notes).toEqual([
      { skill: 'Fault finding', note: 'A member and a member are alone with it.', hiring: 'yes' },
      { skill: '', note: 'More hands on Mondays, says a member.', hiring: '' },
      { skill: 'glue', note: '', hiring: 'no' },
    ]);
  });

  test('says when there is no list, and when too few have answered', () => {
    expect(view({ without: ['skills'] }).hiring.state).toBe('none');
    expect(view({ skills: 'skills: [A]\n' }).hiring.state).toBe('few');
  });
});
