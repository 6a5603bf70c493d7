import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { lightNames } from '../../src/core/measures/light.ts';
import { lights } from '../../src/core/measures/lights.ts';
import { memberMoves } from '../../src/core/measures/member-moves.ts';
import { memberTypes } from '../../src/core/measures/member-types.ts';
import { reciprocalPairs } from '../../src/core/measures/pairs.ts';
import { compareRatio, one, zero } from '../../src/core/measures/ratio.ts';
import { skills } from '../../src/core/measures/skills.ts';
import { suggestions } from '../../src/core/measures/suggestions.ts';
import { type Chartered, isChartered } from '../../src/core/model.ts';
import { addDays } from '../../src/core/words/dates.ts';

// What must hold for any community. The seed is fixed; JSON is YAML, so files are written as values.
const settings = { seed: Number(process.env.SEED ?? 20260601), numRuns: Number(process.env.RUNS ?? 25) };
const today = '2026-09-01';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays(today, -days));
const id = fc.constantFrom(...ids);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const level = fc.integer({ min: 0, max: 4 });

const event = fc.record({
  date: day,
  activity: some(fc.constantFrom('clinic', 'talk', 'launch', 'nobody knows')),
  led_by: some(fc.array(id, { maxLength: 2 })),
  attended: some(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.array(id, { maxLength: 8 }))),
  guests: some(fc.integer({ min: 0, max: 9 })),
  audience: some(fc.constantFrom('open', 'private')),
});
const cycle = some(fc.constantFrom('immediate', 'applied', 'transformative'));
const log = fc.record({
  events: fc.array(event, { maxLength: 30 }),
  stories: fc.array(fc.record({ date: some(day), cycle, what: fc.constant('x') }), { maxLength: 3 }),
  reviews: fc.array(fc.record({ date: some(day) }), { maxLength: 2 }),
  readings: fc.array(fc.record({ date: some(day), indicator: fc.constant('late'), value: some(level) }), {
    maxLength: 4,
  }),
});
const charter = fc.record({
  stage: fc.constantFrom('proposed', 'forming', 'active', 'sustaining', 'transforming', 'retired'),
  launch: fc.record({ date: some(day) }),
  paused: some(fc.record({ from: day, until: some(day) })),
  indicators: fc.constant([{ id: 'late', name: 'Late reports', cycle: 'realised' }]),
  rhythm: fc.record({
    activities: fc.constant([
      { id: 'clinic', name: 'Clinic', every: 'fortnightly' },
      { id: 'talk', name: 'Talk', every: 'monthly' },
    ]),
    breaks: fc.array(fc.record({ from: day, to: day }), { maxLength: 2 }),
  }),
});
const type = some(fc.constantFrom('core', 'active', 'occasional', 'peripheral', 'supporter'));
const member = fc.record({ joined: some(day), left: some(day), type, team: some(fc.constantFrom('One', 'Two')) });
const roles = fc.array(
  fc.record({
    kind: fc.constantFrom('manager', 'core', 'sponsor', 'member'),
    holder: fc.array(id, { maxLength: 2 }),
    deputy: some(id),
    term: fc.record({ from: some(day) }),
  }),
  { maxLength: 4 },
);
const answer = fc.record({ level, confidence: fc.constantFrom('low', 'medium', 'high') });
const answers = fc.record({ s0: some(answer), s1: some(answer), s2: some(answer) });
const cover = fc.record({ level: some(level), people: some(fc.integer({ min: 0, max: 3 })) });
const importance = some(fc.constantFrom('critical', 'high', 'normal', 'low'));
const skillsFile = fc.record({
  skills: fc
    .array(fc.record({ importance, cover }), { minLength: 3, maxLength: 3 })
    .map((all) => all.map((skill, index) => ({ id: `s${index}`, name: `Skill ${index}`, ...skill }))),
  targets: fc.record({ manager: fc.record({ s0: level }), member: fc.record({ s0: level, s1: level }) }),
  ratings: fc.array(fc.record({ member: id, date: some(day), skills: answers }), { maxLength: 16 }),
});
const files = fc.record({
  charter,
  log,
  roles: roles.map((all) => ({ roles: all })),
  members: fc
    .array(member, { minLength: ids.length, maxLength: ids.length })
    .map((all) => ({ members: all.map((one, index) => ({ id: ids[index], name: `Member ${ids[index]}`, ...one })) })),
  skills: skillsFile,
});

function communityOf(values: Readonly<Record<string, object>>): Chartered {
  const texts = { ...values, charter: { name: 'Guild', purpose: 'Learn.', ...values.charter } };
  const model = compile(
    Object.entries(texts).map(([kind, value]) => ({
      file: `communities/one/${kind}.yaml`,
      text: JSON.stringify(value),
    })),
  );
  expect(model.files.flatMap(({ value, issues }) => (value ? [] : issues))).toEqual([]);
  const [community] = model.communities;
  if (!community || !isChartered(community)) throw new Error('no charter');
  return community;
}

test('lights: grey says why, other colours have numbers, and nothing grey has a direction', () => {
  fc.assert(
    fc.property(files, (values) => {
      const found = lights(communityOf(values), today);
      for (const name of lightNames) {
        const { colour, unlit, data, direction, before, action } = found[name];
        expect(unlit !== undefined).toBe(colour === 'grey');
        if (colour !== 'grey') expect(data).toBeDefined();
        if (colour === 'green') expect(action).toBeUndefined();
        if (colour === 'grey' || before.colour === 'grey') expect(direction).toBe('unknown');
      }
      expect(found.since.date < today).toBe(true);
    }),
    settings,
  );
});

test('lights: what is dated after today changes nothing', () => {
  fc.assert(
    fc.property(files, fc.array(event, { maxLength: 5 }), (values, more) => {
      const later = {
        ...values.log,
        events: [...values.log.events, ...more.map((one) => ({ ...one, date: '2026-09-02' }))],
      };
      const colours = (logged: object) => {
        const { since, ...found } = lights(communityOf({ ...values, log: logged }), today);
        return [since, ...Object.values(found).map(({ colour, direction, unlit }) => [colour, direction, unlit])];
      };
      expect(colours(later)).toEqual(colours(values.log));
    }),
    settings,
  );
});

test('member types: everybody once, shares are parts of one', () => {
  fc.assert(
    fc.property(files, (values) => {
      const community = communityOf(values);
      const found = memberTypes(community, today);
      if (!found) return;
      expect(Object.values(found.counts).reduce((sum, count) => sum + count, 0)).toBe(found.all.length);
      expect(found.members + found.counts.supporter).toBe(found.all.length);
      for (const share of [...Object.values(found.shares ?? {}), ...found.all.flatMap((each) => each.share ?? [])]) {
        expect(compareRatio(share, zero)).toBeGreaterThanOrEqual(0);
        expect(compareRatio(share, one)).toBeLessThanOrEqual(0);
      }
      expect(memberMoves(community, today, today) ?? []).toEqual([]);
    }),
    settings,
  );
});

test('suggestions: every duty is counted once, nobody leads what they cannot do, nothing below the floor', () => {
  fc.assert(
    fc.property(files, (values) => {
      const community = communityOf(values);
      const gaps = skills(community, today)!;
      const found = suggestions(community, gaps);
      const pairs = reciprocalPairs(gaps);
      if (!gaps.isEnough) expect([found.skills, pairs]).toEqual([[], []]);
      const given = found.skills.flatMap(({ understudy, session, mentors }) => [
        ...(understudy ? [understudy.holder] : []),
        ...(session?.lead ? [session.lead] : []),
        ...mentors.map(({ mentor }) => mentor),
      ]);
      expect(given.length).toBe([...found.duties.values()].reduce((sum, count) => sum + count, 0));
      for (const { gap, session, mentors, hiring } of found.skills) {
        if (session?.lead) expect(session.lead.counted).toBeGreaterThanOrEqual(session.aim);
        for (const { mentor, learner } of mentors) expect(mentor.counted).toBeGreaterThan(learner.counted!);
        if (hiring) expect(hiring.people).toBeLessThanOrEqual(gap.cover.people);
      }
      const relieved = found.skills.flatMap(({ bringIn }) => bringIn?.overloaded ?? []);
      expect(new Set(relieved)).toEqual(new Set(found.overloaded));
      expect(relieved).toHaveLength(found.overloaded.length);
      const scores = pairs.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { lessons } of pairs)
        for (const { teacher, learner } of lessons) expect(teacher.counted).toBeGreaterThan(learner.counted!);
    }),
    settings,
  );
});
