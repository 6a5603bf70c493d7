import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import {
  afterLaunch,
  allTellings,
  daysToLaunch,
  sponsorIn,
  takesIn,
  tellingsTo,
} from '../../src/core/measures/launch.ts';
import { type Chartered, isChartered } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { partsOfTitle } from '../../src/core/words/agenda.ts';
import { workspace } from '../workspace.ts';

function community(sample: Sample): Chartered {
  const found = compile(workspace(sample).sources, '').communities.find(isChartered);
  if (!found) throw new Error('The charter of this sample cannot be read.');
  return found;
}

describe('days to the launch', () => {
  test.each([
    ['launch:\n', undefined],
    ['launch: {date: 2026-07-01}\n', 30],
    ['launch: {date: 2026-06-01}\n', 0],
    ['launch: {date: 2026-05-31}\n', -1],
  ])('%s', (charter, days) => {
    expect(daysToLaunch(community({ charter }).charter, '2026-06-01')).toBe(days);
  });
});

describe('groups as people write them', () => {
  test.each([
    ['members', 'members'],
    ['Future members', 'members'],
    ['everyone', 'members'],
    ['All staff', 'members'],
    ['line-managers', 'line-managers'],
    ['Line Manager', 'line-managers'],
    ['line_managers', 'line-managers'],
    ['managers', 'line-managers'],
    ['Team leads', 'line-managers'],
    ['Heads of department', 'line-managers'],
    ['Everybody', 'line-managers'],
    ['the sponsor', 'sponsor'],
    ['all', 'sponsor'],
  ] as const)('%s takes in %s', (written, group) => {
    expect(takesIn(written, group)).toBe(true);
  });

  test.each([
    ['leaders', 'line-managers'],
    ['community managers', 'line-managers'],
    ['everyone in finance', 'members'],
    ['other-communities', 'members'],
    ['external', 'members'],
    ['', 'members'],
  ] as const)('%s does not take in %s', (written, group) => {
    expect(takesIn(written, group)).toBe(false);
  });
});

describe('what reaches a group', () => {
  const told = community({
    charter: `communications:
  stakeholders:
    - {group: members, message: Why we start, from: manager, when: 2026-06-20}
    - {group: everyone, when: before the launch}
    - {group: leaders, message: What it costs}
  messages:
    - {date: 2026-06-25, to: [line-managers, Members], about: launch}
    - {date: 2026-06-26, to: [Maria Lind], text: Please open it}
`,
    log: 'messages:\n  - {date: 2026-05-20, to: [members], about: charter, from: manager}\n',
  });

  test('lines, planned messages and sent ones, with their days', () => {
    expect(tellingsTo(told, 'members').map(({ as, date, text }) => [as, date, text])).toEqual([
      ['line', '2026-06-20', 'Why we start'],
      ['line', undefined, undefined],
      ['planned', '2026-06-25', undefined],
      ['sent', '2026-05-20', undefined],
    ]);
  });

  test('under another name too', () => {
    expect(tellingsTo(told, 'sponsor').map(({ as }) => as)).toEqual(['line']);
    expect(tellingsTo(told, 'sponsor', ['maria lind']).map(({ place }) => place.path)).toEqual([
      ['communications', 'stakeholders', 1],
      ['communications', 'messages', 1],
    ]);
  });

  test('all of it, and when in words where no day is written', () => {
    expect(allTellings(told).map(({ when, about }) => when ?? about)).toEqual([
      undefined,
      'before the launch',
      undefined,
      'launch',
      undefined,
      'charter',
    ]);
  });

  test('nothing where nothing is written', () => {
    expect(tellingsTo(community({ charter: 'communications:\n', without: ['log'] }), 'members')).toEqual([]);
  });
});

describe('who is the sponsor', () => {
  const roles =
    'roles:\n  - {kind: sponsor, title: Patron, holder: Maria Lind}\n  - {kind: manager, title: Guild lead, holder: ada}\n';

  test.each([
    ['sponsor'],
    ['The sponsor'],
    ['Maria  lind'],
    ['Patron'],
    ['Ada Osei and Maria Lind'],
    ['ada, Maria Lind & Ben'],
    ['everyone'],
  ])('%s is', (written) => {
    expect(sponsorIn(community({ roles }))(written)).toBe(true);
  });

  test.each([['manager'], ['Guild lead'], ['Ada Osei'], ['Maria'], ['__proto__'], ['']])('%s is not', (written) => {
    expect(sponsorIn(community({ roles }))(written)).toBe(false);
  });
});

describe('what comes after the launch', () => {
  const days = (charter: string) => afterLaunch(community({ charter }).charter).map((later) => later.days);

  test.each([
    ['steps in order of days', 'launch: {date: 2026-07-01, after: [{days: 30}, {days: 1}]}\n', [1, 30]],
    ['not the day itself, not what has no day', 'launch: {date: 2026-07-01, after: [{days: 0}, Thanks]}\n', []],
    ['steps without a date of launch', 'launch: {after: [{days: 7}]}\n', [7]],
  ])('%s', (_, charter, expected) => {
    expect(days(charter)).toEqual(expected);
  });

  const messages =
    'communications:\n  messages: [{date: 2026-07-15}, {date: 2026-07-01}, {date: 2026-06-20}, {to: all}]\n';

  test('messages after the day', () => {
    expect(days(`launch: {date: 2026-07-01, after: [{days: 20}]}\n${messages}`)).toEqual([14, 20]);
  });

  test('no message without a date of launch', () => {
    expect(days(`launch:\n${messages}`)).toEqual([]);
  });
});

describe('what an agenda title is about', () => {
  test.each([
    ['Why now', ['charter']],
    ['Our vision and goals', ['charter']],
    ['Who does what', ['roles']],
    ['Meet the core group', ['roles']],
    ['Bring one stuck pipeline', ['taking-part']],
    ['Join in: how to take part', ['taking-part']],
    ['Joint lunch', []],
    ['Q&A', ['questions']],
    ['Q & A', ['questions']],
    ['Your questions and what to change', ['questions', 'feedback']],
    ['How to tell us what to change', ['feedback']],
    ['Amazing cake', []],
    ['Welcome', []],
    ['Begrüßung', []],
    ['', []],
  ])('%s', (title, parts) => {
    expect(partsOfTitle(title)).toEqual(parts);
  });
});
