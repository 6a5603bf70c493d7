import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { accountMarkdown } from '../../src/core/account/markdown.ts';
import { changesAccount } from '../../src/core/changes/account.ts';
import { changesOf } from '../../src/core/changes.ts';
import { rules } from '../../src/core/rules/index.ts';
import { modelOf, today, type World } from './worlds.ts';

const commit = '3f2a1bc'.padEnd(40, '0');

// People of whom nobody may read here: ids, names of one word and of two, addresses.
const secrets = ['zorblat', 'Zorblat', 'Zorblat Quex', 'zorblat@example.org', 'quex-ida', 'Quex'];
const one = fc.constantFrom(...secrets);
const some = fc.array(one, { maxLength: 4 });
const day = fc.constantFrom('2026-01-01', '2026-05-01', '2026-05-31', '2027-01-01', 'soon');
const level = fc.constantFrom(0, 1, 3, 4, 9, 'good');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const member = fc.oneof(
  one,
  fc.record(
    { id: one, name: one, email: one, joined: day, left: day, team: fc.constant('Search'), mail: one, consent: one },
    { requiredKeys: ['name'] },
  ),
);
const skills = fc.dictionary(fc.constantFrom('sql', 'sqll', 'testing'), level);
const rating = fc.record(
  { member: one, date: day, skills, by: one, source: fc.constantFrom('self', 'peer', 'selff') },
  { requiredKeys: ['member'] },
);
const plan = fc.record({ member: one, skill: fc.constantFrom('sql', 'sqll'), mentor: one, goal: one, by: day });
const event = fc.record(
  { date: day, activity: fc.constantFrom('clinic', 'klinik'), attended: fc.oneof(some, one), led_by: one, guests: one },
  { requiredKeys: ['date', 'attended'] },
);
const pair = fc.record({ date: day, members: some }, { requiredKeys: [] });
const thanks = fc.record(
  { date: day, member: one, to: one, from: one, for: fc.constant('Work') },
  { requiredKeys: [] },
);

const world: fc.Arbitrary<World> = fc
  .record({
    members: maybe(fc.record({ members: fc.array(member, { maxLength: 7 }) })),
    skills: maybe(
      fc.record({
        skills: fc.constant([{ id: 'sql', name: 'SQL' }, 'testing']),
        ratings: fc.array(rating, { maxLength: 5 }),
        plans: fc.array(plan, { maxLength: 3 }),
      }),
    ),
    log: maybe(
      fc.record({
        events: fc.array(event, { maxLength: 4 }),
        pairs: fc.array(pair, { maxLength: 2 }),
        recognition: fc.array(thanks, { maxLength: 2 }),
      }),
    ),
    roles: fc.constantFrom('[{kind: manager, holder: Ada}]', '[{kind: sponsor, holder: Ben}]'),
    stage: fc.constantFrom('forming', 'active'),
    least: fc.constantFrom('', 'privacy: {min_group: 1}\n', 'privacy: {min_group: 5}\n'),
  })
  .map(({ stage, roles, least, ...files }) => ({
    'cop.yaml': `timezone: Europe/Berlin\n${least}lint: {profile: full}\n`,
    'communities/a/charter.yaml': `name: Data Guild\nstage: ${stage}\npurpose: Learn.\nrhythm: {activities: [{id: clinic, name: Clinic, every: weekly}]}\n`,
    'communities/a/roles.yaml': `roles: ${roles}\n`,
    ...Object.fromEntries(
      Object.entries(files).flatMap(([name, value]) =>
        value === undefined ? [] : [[`communities/a/${name}.yaml`, stringify(value)]],
      ),
    ),
  }));

/** All that `cop diff` prints, for people and for programs. */
function printed(before: World, after: World): string {
  const [past, now] = [modelOf(before), modelOf(after)];
  const since = { asked: 'HEAD', commit, date: '2026-03-01' };
  const about = { since, today, unkept: [], isPart: false, past, now };
  const { blocks, data } = changesAccount(changesOf(past, now, { today, rules }), about);
  return `${accountMarkdown(blocks)}\n${JSON.stringify(data, null, 1)}`;
}

test('nobody who is only a member, rated or present can be read, whatever changed', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(world, world, (past, now) => {
      const lines = printed(past, now).split('\n');
      expect(lines.filter((line) => /zorblat|quex/i.test(line))).toEqual([]);
    }),
    { numRuns: 60, seed: 7 },
  );
});
