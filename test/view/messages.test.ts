import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import { type CommunityView, viewOf } from '../../src/core/view.ts';

function view(charter: string): CommunityView['communications'] {
  const text = `name: Guild\nstage: forming\npurpose: Learn.\n${charter}`;
  const model = compile([{ file: 'communities/one/charter.yaml', text }]);
  return viewOf(model, model.communities.find(isChartered)!, { today: '2026-06-01', findings: [] }).communications;
}

describe('the matrix of messages', () => {
  test('has a row for each group and a column for each subject', () => {
    const { matrix } = view(`communications:
  stakeholders: [{group: sponsor, message: Why}, {group: Members}]
  messages:
    - {to: [members, line-managers], about: launch, date: 2026-06-10}
    - {to: [members], about: launch, date: 2026-06-20}
    - {to: [members], about: thanks}
    - {to: [line-managers], text: A word}
    - {about: change, date: 2026-07-01}
`);
    expect(matrix.subjects).toEqual(['The launch', 'Thank you', 'Other news']);
    expect(matrix.rows).toEqual([
      { group: 'Sponsor', cells: ['', '', ''] },
      { group: 'Members', cells: ['10 June 2026; 20 June 2026', 'no day yet', ''] },
      { group: 'Line managers', cells: ['10 June 2026', '', 'no day yet'] },
    ]);
  });

  test('is not there without messages', () => {
    expect(view('communications: {stakeholders: [{group: sponsor, message: Why}]}\n').matrix).toEqual({
      subjects: [],
      rows: [],
    });
  });
});

describe('the timeline', () => {
  const message = (date: string, text: string) => `{to: [members], date: ${date}, text: ${text}}`;
  const timeline = (...messages: readonly string[]) =>
    view(`communications: {messages: [${messages.join(', ')}]}\n`).timeline;

  test('has the days in order, with what goes out', () => {
    const { mermaid, alt } = timeline(
      message('2026-07-01', 'B'),
      message('2026-06-01', '"A: b"'),
      message('2026-07-01', 'C'),
    );
    expect(mermaid).toEqual(['timeline', '  1 June 2026 : Members∶ A∶ b', '  1 July 2026 : Members∶ B : Members∶ C']);
    expect(alt).toBe('3 messages and steps from 1 June 2026 to 1 July 2026.');
  });

  test('is left out for one day, and for too many', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, index) => message(`2026-06-${String(index + 1).padStart(2, '0')}`, 'A'));
    expect([1, 2, 24, 25].map((count) => timeline(...days(count)).isShown)).toEqual([false, true, true, false]);
  });
});

describe('what people have to get used to', () => {
  test('are tools with their helpers, and worries with help', () => {
    const { learning, unanswered } = view(`support: {technology_support: Help desk, training_budget: 500 EUR}
platform: [{name: Wiki, for: [keep, create], support: Wiki team}, {name: Chat}, {name: Old, retired: yes}]
communications:
  concerns:
    - {concern: The wiki is hard, kind: tool, training: An hour}
    - {concern: I cannot write, kind: skill}
    - {concern: No time, kind: time}
`);
    expect(learning).toEqual({
      tools: [
        { name: 'Wiki', uses: 'Keep and create', help: 'Wiki team' },
        { name: 'Chat', uses: '', help: 'Help desk' },
      ],
      help: [{ concern: 'The wiki is hard', training: 'An hour' }],
      missing: 'which help people get who say “I cannot write”',
      budget: '500 EUR',
      needsHelper: false,
    });
    expect(unanswered).toBe('what you answer to “The wiki is hard”, “I cannot write” and “No time”');
  });

  test.each([
    ['platform: [Chat]\n', true],
    ['platform: [{name: Chat, support: Ana}]\n', false],
    ['', false],
  ])('%sneeds somebody who helps: %s', (charter, expected) =>
    expect(view(charter).learning.needsHelper).toBe(expected),
  );
});
