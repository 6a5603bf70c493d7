import { describe, expect, test } from 'vitest';
import cards from '../../src/core/attachments/role-cards.ts';
import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import { viewOf } from '../../src/core/view.ts';
import { textWidth } from '../../src/core/words/svg.ts';
import { workspace } from '../workspace.ts';
import { drawnIn } from './lettering.ts';

function files(roles?: string) {
  const model = compile(workspace({ roles }).sources);
  const view = viewOf(model, model.communities.find(isChartered)!, { today: '2026-06-01', findings: [] });
  return cards.files(view);
}

const role = (title: string, more = '') => `  - {kind: expert, title: ${title}, holder: Jo Field${more}}\n`;
const many = (count: number) =>
  `roles:\n${Array.from({ length: count }, (_, index) => role(`Role ${index}`)).join('')}`;

describe('role cards', () => {
  test.each([
    [0, 1],
    [3, 1],
    [4, 2],
    [500, 126],
  ])('of %i roles and the members fill %i pages', (count, pages) => {
    const found = files(count === 0 ? 'roles: []\n' : many(count));
    expect(found.map(({ name }) => name)).toEqual(
      Array.from({ length: pages }, (_, index) => `pictures/role-cards-${index + 1}.svg`),
    );
  });

  test('say what they show', () => {
    expect(files()[0]!.alt).toBe(
      '4 role cards to print and cut, page 1 of 2: Sponsor, Community manager, Facilitator and Core group.',
    );
  });

  test('carry name, tasks, time, help and first steps', () => {
    const text = drawnIn(files()[0]!.text)
      .map((line) => line.text)
      .join(' ');
    expect(text).toContain('Community manager Ada Osei Without somebody who plans and asks');
    expect(text).toContain(
      'What you do • Plans the clinics What you decide yourself • Topics and guests of the clinic',
    );
    expect(text).toContain('Time: 3 hours a week, agreed with the line manager');
    expect(text).toMatch(/Sponsor Maria Lind .* What you decide yourself \(a suggestion\) • The budget/);
  });

  test('leave nothing out of a short list, and say how much of a long one', () => {
    const does = (count: number) => {
      const tasks = Array.from({ length: count }, (_, index) => `Task number ${index + 1} of the many`);
      return drawnIn(files(`roles:\n${role('Busy', `, does: [${tasks.join(', ')}]`)}`)[0]!.text).map(
        ({ text }) => text,
      );
    };
    expect(does(6).filter((text) => text.startsWith('Task number'))).toHaveLength(6);
    expect(does(30)).toContain('and 24 more, see the page');
  });

  test('stay inside their frames in readable type, however much they have to say', () => {
    const long = 'Betreuungsverantwortung '.repeat(80);
    const full = `, does: [${Array.from({ length: 20 }, () => long).join(', ')}], decides: [${long}]`;
    const found = files(`roles:\n${role(`"${long.slice(0, 190)}"`, full)}${role('Small')}`);
    for (const { x, y, size, text } of drawnIn(found[0]!.text)) {
      const frame = x < 350 ? [20, 340] : [360, 680];
      const top = y < 495 ? [20, 485] : [505, 970];
      expect(x, text).toBeGreaterThanOrEqual(frame[0]!);
      expect(x + textWidth(text, size), text).toBeLessThanOrEqual(frame[1]!);
      expect(y - size, text).toBeGreaterThanOrEqual(top[0]! - 1);
      expect(y + size * 0.25, text).toBeLessThanOrEqual(top[1]!);
      expect(size, text).toBeGreaterThanOrEqual(11);
    }
  });
});
