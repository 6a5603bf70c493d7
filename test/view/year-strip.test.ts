import { describe, expect, test } from 'vitest';
import yearStrip from '../../src/core/attachments/year-strip.ts';
import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import { viewOf } from '../../src/core/view.ts';

function strip(charter: string, today = '2026-06-10') {
  const text = `name: Guild & co\nstage: active\npurpose: Learn.\n${charter}`;
  const model = compile([{ file: 'communities/one/charter.yaml', text }]);
  return yearStrip.files(viewOf(model, model.communities.find(isChartered)!, { today, findings: [] }))[0];
}

const weekly = 'rhythm:\n  activities: [{name: Clinic, every: weekly, day: Tuesday, starts: 2026-06-02}]\n';

describe('the strip of six months', () => {
  test('has a mark for each date by its kind, and says how many', () => {
    const { alt, text } = strip(`rhythm:
  activities:
    - {name: Clinic, every: monthly, day: first Tuesday, starts: 2026-06-02}
    - {name: Fair, starts: 2026-09-10, audience: open}
launch: {date: 2026-06-15, after: [{days: 3, what: Thanks}]}
sustain: {seeds: [{what: Templates, when: 2026-07-01}], outside_input: [{who: Retail, when: 2026-07-02}]}
review: {next: 2026-11-02}
`)!;
    expect(alt).toBe(
      'The days from June 2026 to November 2026: 1 launch, 1 look back, 6 meetings, 1 meeting open to everyone, 1 guest, 1 project or event and 1 step after the launch.',
    );
    for (const words of ['launch, 15 June', 'look back, 2 November', 'shaded: weekends', 'step after the launch'])
      expect(text).toContain(`>${words}<`);
    // One disc for each meeting, one in the legend.
    expect(text.match(/<circle [^>]*class="cop-accent"/g)).toHaveLength(7);
    expect(text).toContain('aria-label="Guild &amp; co: June 2026 to November 2026"');
  });

  test.each([
    ['  breaks: [{from: 2026-07-20, to: 2026-08-20}]\n', '; a break from 20 July to 20 August 2026.'],
    ['  breaks: [{from: 2026-07-20, to: 2026-07-20}]\n', '; a break on 20 July 2026.'],
    ['paused: {from: 2026-08-01}\n', '; a break from 1 August 2026 on.'],
    ['', 'meetings.'],
  ])('hatches %s', (more, end) => {
    const { alt, text } = strip(weekly + more)!;
    expect(alt.endsWith(end)).toBe(true);
    expect(text.includes('>shaded: weekends; hatched: a break<')).toBe(more !== '');
    const xs = [...text.matchAll(/ x="([\d.-]+)"| cx="([\d.-]+)"/g)].map(([, x, cx]) => Number(x ?? cx));
    expect(xs.every((x) => x >= 0 && x <= 480)).toBe(true);
  });

  test('shows two kinds on one day, the rarest first, and the rest in the list below', () => {
    const { text } = strip(`${weekly}review: {next: 2026-06-16}\nsustain: {seeds: [{what: A, when: 2026-06-16}]}\n`)!;
    expect(text.match(/<path [^>]*stroke-linecap="round"/g)).toHaveLength(2);
    expect(text.match(/<polygon/g)).toHaveLength(1);
  });

  test.each(['2026-01-31', '2028-02-29', '2026-12-01'])('from %s on has six months', (today) => {
    const { text } = strip(weekly, today)!;
    expect(text.match(/<rect [^>]*class="cop-panel"/g)).toHaveLength(6);
  });

  test('is left out where there are no dates', () => {
    expect(strip('rhythm: {activities: [{name: Chat, every: async}]}\n')).toBeUndefined();
    expect(strip('')).toBeUndefined();
  });
});
