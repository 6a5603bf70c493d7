import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { isAsleep, normalSilence } from '../../src/core/measures/silence.ts';
import { isChartered } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { workspace } from '../workspace.ts';

const today = '2026-06-01';
const community = (sample: Sample) => compile(workspace(sample).sources, '').communities.find(isChartered)!;

describe('how long a silence may be', () => {
  test.each([
    ['[]', 45],
    ['[{name: Chat, every: async}]', 45],
    ['[{name: Clinic, every: weekly}]', 45],
    ['[{name: Clinic, every: quarterly}, {name: Show, every: monthly}]', 60],
    ['[{name: Clinic, every: quarterly}]', 182],
    ['[{name: Clinic, every: quarterly}, {name: Show, every: monthly, ends: 2026-05-31}]', 182],
  ])('%s', (activities, normal) => {
    const found = community({ charter: `rhythm: {activities: ${activities}}\n` });
    expect(normalSilence(found, today, 45)).toBe(normal);
  });
});

describe('whether nothing happens any more', () => {
  const rhythm = 'rhythm:\n  activities: [{id: clinic, name: Clinic, every: fortnightly}]\n';

  test.each([
    ['a meeting 35 days ago', 'events: [{date: 2026-04-27, activity: clinic}]\n', false],
    ['36 days ago', 'events: [{date: 2026-04-26, activity: clinic}]\n', true],
    ['only an asset, 90 days ago', 'events: []\nmessages: []\nreadings: []\nassets: [{date: 2026-03-03}]\n', false],
    ['91 days ago', 'events: []\nmessages: []\nreadings: []\nassets: [{date: 2026-03-02}]\n', true],
    ['nothing on file', 'events: []\nmessages: []\nreadings: []\n', false],
  ])('%s', (_, log, expected) => {
    expect(isAsleep(community({ charter: rhythm, log }), today)).toBe(expected);
  });
});
