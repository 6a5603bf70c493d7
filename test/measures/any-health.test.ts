import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import type { CommunityHealth, HealthData } from '../../src/core/health/told.ts';
import { health } from '../../src/core/health.ts';
import { floors } from '../../src/core/measures/evidence.ts';
import { lights } from '../../src/core/measures/lights.ts';
import { isChartered } from '../../src/core/model.ts';
import { addDays } from '../../src/core/words/dates.ts';

// What must hold for any community. The seed is fixed; JSON is YAML, so files are written as values.
const settings = { seed: Number(process.env.SEED ?? 20260901), numRuns: Number(process.env.RUNS ?? 25) };
const today = '2026-09-01';
const ids = Array.from({ length: 18 }, (_, index) => `m${index}`);

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
// Few days, so that meetings often share one.
const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays(today, -days * 20));
const activity = fc.constantFrom('clinic', 'talk');
const event = fc.record({
  date: day,
  activity: some(activity),
  led_by: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
  attended: fc.oneof(fc.subarray(ids), fc.subarray(ids), fc.integer({ min: 0, max: 30 })),
  problems_raised: some(fc.nat(4)),
  problems_solved: some(fc.nat(4)),
});
const member = fc.record({
  joined: some(day),
  team: some(fc.constantFrom('Web', 'Shop', 'Lab')),
  type: some(fc.constantFrom('core', 'supporter')),
});
const anyFiles = fc.record({
  charter: fc.record({
    launch: fc.record({ date: fc.constant(addDays(today, -300)) }),
    rhythm: fc.record({
      activities: fc.constant([
        { id: 'clinic', name: 'Clinic', every: 'fortnightly' },
        { id: 'talk', name: 'Talk', every: 'monthly' },
      ]),
      breaks: fc.array(fc.record({ from: day, to: day }), { maxLength: 2 }),
    }),
  }),
  members: fc
    .array(member, { minLength: 1, maxLength: ids.length })
    .map((all) => all.map((one, index) => ({ id: ids[index], name: `Somebody ${index}`, ...one }))),
  events: fc.array(event, { maxLength: 24, size: 'max' }),
});
type AnyFiles = typeof anyFiles extends fc.Arbitrary<infer T> ? T : never;

const roles = [
  { kind: 'manager', holder: 'm0', hours_per_week: 3 },
  { kind: 'core', holder: ['m1', 'm2'] },
];

function sourcesOf({ charter, members, events }: AnyFiles) {
  const all = {
    charter: { name: 'Guild', stage: 'active', purpose: 'Learn.', ...charter },
    roles: { roles },
    members: { members },
    log: { events },
  };
  return Object.entries(all).map(([kind, value]) => ({
    file: `communities/guild/${kind}.yaml`,
    text: JSON.stringify(value),
  }));
}

function readIn(sources: ReturnType<typeof sourcesOf>) {
  const model = compile(sources);
  expect(model.files.flatMap(({ value, issues }) => (value ? [] : issues))).toEqual([]);
  return { model, communities: model.communities.filter(isChartered) };
}

function healthOf(sources: ReturnType<typeof sourcesOf>): CommunityHealth {
  const { model, communities } = readIn(sources);
  return (health(model, { communities, today, since: undefined }).data as HealthData).communities[0]!;
}

test('the order of members, meetings, names and files changes nothing', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const attended = (who: AnyFiles['events'][number]['attended']) => (Array.isArray(who) ? who.toReversed() : who);
      const other = {
        ...files,
        members: files.members.toReversed(),
        events: files.events.toReversed().map((one) => ({ ...one, attended: attended(one.attended) })),
      };
      expect(healthOf(sourcesOf(other).toReversed())).toEqual(healthOf(sourcesOf(files)));
    }),
    settings,
  );
});

const shares = new Set([
  'reach',
  'engaged-share',
  'newcomer-return',
  'member-led-share',
  'feedback-answered',
  'strategy-fit',
]);

test('shares lie within 0 and 1, and there is none of fewer than 15 members', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const { members, indicators, lights: six } = healthOf(sourcesOf(files));
      for (const { id, value } of indicators) {
        if (value === null) continue;
        expect(value, id).toBeGreaterThanOrEqual(0);
        if (shares.has(id)) expect(value, id).toBeLessThanOrEqual(1);
      }
      const isFew = members!.members < floors.members;
      const told = indicators.filter(({ id, value }) => /^(?:reach|engaged-share)$/.test(id) && value !== null);
      const { numbers } = six.find(({ name }) => name === 'participation')!;
      if (isFew) expect([told, Object.keys(numbers)]).toEqual([[], ['members']]);
    }),
    settings,
  );
});

test('small groups are put together, none is lost, and nobody is named', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const found = healthOf(sourcesOf(files));
      const { groups, members, smallestGroup, moves } = found.members!;
      const people = groups.map((one) => one.people);
      expect(people.filter((count) => count > 0 && count < smallestGroup)).toEqual([]);
      if (groups.length > 0) expect(people.reduce((sum, count) => sum + count, 0)).toBe(members);
      for (const count of [moves?.more, moves?.less, ...(moves?.ways ?? []).map((way) => way.people)])
        if (typeof count === 'number') expect(count === 0 || count >= smallestGroup).toBe(true);
      expect(JSON.stringify(found)).not.toContain('Somebody');
    }),
    settings,
  );
});

const heights = { red: 0, amber: 1, green: 2 } as const;

test('another meeting that people came to never makes the light of rhythm worse', () => {
  // Four meetings on file: from there on it is known which activities never took place.
  const held = anyFiles.filter(({ events }) => events.length >= floors.events);
  fc.assert(
    fc.property(held, day, activity, fc.subarray(ids, { minLength: 1 }), (files, date, name, attended) => {
      const more = {
        date,
        activity: name,
        led_by: [],
        attended,
        problems_raised: undefined,
        problems_solved: undefined,
      };
      const rhythmOf = (events: AnyFiles['events']) =>
        lights(readIn(sourcesOf({ ...files, events })).communities[0]!, today).rhythm;
      const [before, after] = [rhythmOf(files.events), rhythmOf([...files.events, more])];
      expect(after.colour).not.toBe('grey');
      if (before.colour === 'grey' || after.colour === 'grey') return;
      expect(heights[after.colour]).toBeGreaterThanOrEqual(heights[before.colour]);
    }),
    settings,
  );
});
