import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import type { NextData } from '../../src/core/next/one.ts';
import { next } from '../../src/core/next.ts';
import type { Sample } from '../../src/core/rule.ts';
import { rules } from '../../src/core/rules/index.ts';
import { readOnce, workspace } from '../workspace.ts';

function nextOf(sample: Sample, most = 3): NextData['communities'][number] {
  const model = compile(workspace(sample).sources, '', readOnce);
  const communities = model.communities.filter(isChartered);
  const asked = { communities, today: sample.today ?? '2026-06-01', most, isNarrow: true };
  return next(model, asked, rules).data.communities[0]!;
}

/** A log whose newest entry is one event. */
const log = 'events:\n  - {date: 2026-03-02, activity: clinic}\nmessages:\nreadings:\n';
const active = 'stage: active\n';
const ids = (found: ReturnType<typeof nextOf>) => found.actions.map(({ id }) => id);

describe('the dormancy ladder', () => {
  test.each([
    ['90 days: not quiet yet', active, '2026-05-31', 'open'],
    ['91 days: quiet', active, '2026-06-01', 'quiet'],
    ['180 days: still quiet', active, '2026-08-29', 'quiet'],
    ['181 days: asleep', active, '2026-08-30', 'asleep'],
    ['sustaining, asleep', 'stage: sustaining\n', '2026-08-30', 'asleep'],
    ['paused', `${active}paused: {from: 2026-05-01, until: 2026-12-31}\n`, '2026-09-01', 'paused'],
    ['after the pause', `${active}paused: {from: 2026-03-03, until: 2026-03-31}\n`, '2026-09-01', 'quiet'],
    ['to end', `${active}closing: {date: 2026-10-01}\n`, '2026-09-01', 'closing'],
    ['on its last day', `${active}closing: {date: 2026-09-01}\n`, '2026-09-01', 'closing'],
    ['ended, stage as before', `${active}closing: {date: 2026-08-01}\n`, '2026-09-01', 'ended'],
    ['retired', 'stage: retired\n', '2026-09-01', 'ended'],
    ['forming is never quiet', 'stage: forming\n', '2026-09-01', 'clear'],
  ] as const)('%s', (_, charter, today, state) => {
    expect(nextOf({ charter, log, today }).state).toBe(state);
  });

  test('what cop.yaml sets for the rule counts here too', () => {
    const config = 'lint:\n  rules:\n    gone-quiet:\n      options: {asleep: 100}\n';
    expect(nextOf({ charter: active, log, today: '2026-06-15', config }).state).toBe('asleep');
  });

  test('a reason not to ask is respected', () => {
    const charter = '# cop-ignore-file gone-quiet -- meets at the fair only\nstage: active\n';
    expect(nextOf({ charter, log, today: '2026-09-01' }).state).toBe('clear');
  });
});

test('quiet: one question, two answers with different help, a session, a date, a change; all of them, in order', () => {
  const found = nextOf({ charter: active, log, today: '2026-07-01' }, 1);
  expect(ids(found)).toEqual(['ask', 'no-interest', 'no-time', 'session', 'date', 'change']);
  expect(found.actions[0]!.what).toContain('“No interest, or no time?”');
  expect(found.more).toBe(0);
  expect(found.actions.every(({ ratio, command }) => ratio === null && command !== null)).toBe(true);
  expect(found.says).toBe(
    'The last sign of life was on 2 March 2026, 121 days ago. That happens, and it can be turned round in a few weeks:',
  );
});

test('asleep: the question, then four ways', () => {
  const found = nextOf({ charter: active, log, today: '2026-10-01' });
  expect(ids(found)).toEqual(['ask', 'revive', 'pause', 'merge', 'close']);
});

test('paused: until when, and nothing else', () => {
  const charter = `${active}paused: {from: 2026-05-01, until: 2026-12-31}\n`;
  const found = nextOf({ charter, log });
  expect([found.says, found.actions, found.more, found.growth]).toEqual([
    'It has paused until 31 December 2026. There is nothing to do before.',
    [],
    0,
    null,
  ]);
});

describe('closing', () => {
  test('asks for what is not on file yet', () => {
    const charter = `${active}closing: {date: 2026-10-01}\nknowledge:\n`;
    expect(ids(nextOf({ charter, log, today: '2026-08-01' }))).toEqual([
      'notice',
      'reason',
      'heirs',
      'library',
      'stories',
      'thanks',
    ]);
    const some = `${active}closing: {date: 2026-10-01, reason: Done., handover: The guild, archive: Wiki}\n`;
    const told = `${log}stories:\n  - {date: 2026-05-01, what: We check twice}\nrecognition:\n  - {date: 2026-07-01, who: ada, for: All}\n`;
    expect(ids(nextOf({ charter: some, log: told, today: '2026-08-01' }))).toEqual(['notice']);
    expect(ids(nextOf({ charter: some, log: told, today: '2026-10-01' }))).toEqual(['retire']);
    const over = nextOf({ charter: some.replace('active', 'retired'), log: told, today: '2026-10-02' });
    expect(ids(over)).toEqual([]);
    expect(over.says).toContain('there is nothing left to do.');
    // Long after the end only what a stranger would look for is asked.
    const late = some.replace('active', 'retired').replace('reason: Done., ', '');
    expect(ids(nextOf({ charter: late, log, today: '2028-10-02' }))).toEqual(['reason']);
  });
});

describe('open', () => {
  test('findings of one rule are one action with up to three places', () => {
    const objectives = ['A', 'B', 'C', 'D'].map((name) => `  - {statement: ${name} is better, local: We like it}\n`);
    const found = nextOf({ charter: `${active}objectives:\n${objectives.join('')}` }, 20);
    const action = found.actions.find(({ id }) => id === 'objective-without-date')!;
    expect([action.places.length, action.count, action.effort, action.ratio]).toEqual([3, 4, 'minutes', 1]);
    expect(action.command).toBeNull();
    expect(action.explain).toBe('cop explain objective-without-date');
  });

  test('what would hold up a launch within 60 days counts as an error', () => {
    const of = (date: string) =>
      nextOf({ charter: `stage: forming\nlaunch: {date: ${date}}\nindicators:\n` }, 20).actions.find(
        ({ id }) => id === 'no-indicators',
      )!.ratio;
    expect([of('2026-07-31'), of('2026-08-01')]).toEqual([1.5, 1]);
  });

  test('a community that begins works from the starter rules', () => {
    const found = nextOf({ charter: 'stage: forming\nmembership:\nsupport:\nvision:\nscope:\n' }, 20);
    const starters = new Set(rules.filter(({ starter }) => starter).map(({ id }) => id));
    const firsts = ids(found).map((id) => starters.has(id));
    expect(firsts[0]).toBe(true);
    expect(firsts.lastIndexOf(true)).toBeLessThan(firsts.indexOf(false));
  });

  test('a light is silent where a rule says the same, also where the rule is ignored', () => {
    const one = 'roles:\n  - {kind: manager, holder: Ada Osei}\n';
    const charter = `${active}launch: {date: 2025-06-01}\n`;
    const sources = (roles: string) => ids(nextOf({ charter, roles, today: '2026-06-01' }, 20));
    expect(sources(one)).toContain('single-organiser');
    expect(sources(one)).not.toContain('leadership');
    const ignored = sources(`# cop-ignore-file single-organiser, core-group-too-small -- until autumn\n${one}`);
    expect(ignored.filter((id) => ['single-organiser', 'leadership'].includes(id))).toEqual([]);
  });

  test('nothing open says so, with the next date', () => {
    const found = nextOf({ charter: 'stage: proposed\n' });
    expect([found.state, found.actions]).toEqual(['clear', []]);
    expect(found.says).toMatch(/^Nothing is open\. Next: /);
  });

  test('an active community without anything urgent may grow, and nobody is named', () => {
    const launched = `${active}launch: {date: 2026-05-05, feedback: At each clinic}\n`;
    const found = nextOf({ charter: launched }, 20);
    expect([found.state, found.growth?.command]).toEqual(['clear', 'cop add ladder-step']);
    const ladder = nextOf({ charter: `${launched}sustain: {ladder: [Bring a problem, Host a clinic]}\n` }, 20);
    expect(ladder.growth?.command).toBe('cop add emerging-leader');
    expect(ladder.growth?.what).toContain('“');
    expect(JSON.stringify(ladder.growth)).not.toMatch(/Ada|Ben/);
    expect(nextOf({ charter: `${launched}vision:\n` }).growth).toBeNull();
  });
});
