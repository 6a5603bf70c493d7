import { currentActivities } from '../../measures/formats.ts';
import { liveTopics } from '../../measures/topics.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { type Format, type FormatGroup, groupOf } from '../../words/formats.ts';
import { list, plural } from '../../words/list.ts';

/** Topics of these formats. */
function topics(...formats: string[]): string {
  return `topics:\n${formats.map((format, index) => `  - {title: Topic ${index + 1}, format: ${format}}\n`).join('')}`;
}

const clinics = 'rhythm:\n  activities:\n    - {name: Repair clinic, type: problem-clinic, every: monthly}\n';
const active = `stage: active\n${clinics}`;
const marked = (text: string) => text.replace('\n', ' # !\n');

export default defineRule({
  id: 'one-format-only',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'curriculum'],
  summary: 'Meetings and topics take more than one form.',
  why: 'People come with different needs: some to try something out, some to listen, some to talk it through with one other person.',
  fix: 'Swap one of them for another form.',
  effort: 'hour',
  source:
    'Webber 2016, Building Successful Communities of Practice (a mix of activities); Pashler et al. 2008 find no support for teaching to learning styles, so this is about variety of needs.',
  unless:
    'There are fewer than five topics and activities, or the form of one of them is not written down. Time kept open in a meeting (`open_minutes`) is a form of its own, and so is anything social.',
  options: { least: 5 },
  good: [
    { charter: active, curriculum: topics('discussion', 'q-and-a', 'meeting', 'workshop') },
    { charter: active, curriculum: topics('discussion', 'q-and-a', 'meeting') },
    { charter: active, curriculum: `${topics('discussion', 'q-and-a', 'meeting', 'review')}  - Soldering\n` },
    {
      charter: 'stage: active\nrhythm:\n  activities:\n    - {name: Repair clinic, every: monthly}\n',
      curriculum: topics('talk', 'demo', 'talk', 'demo', 'webinar'),
    },
    {
      charter: 'stage: active\nrhythm: {}\n',
      curriculum: topics('social', 'celebration', 'launch', 'social', 'social'),
    },
    {
      charter:
        'stage: active\nrhythm:\n  activities:\n    - {name: Talks, type: talk, every: monthly, open_minutes: 15}\n',
      curriculum: topics('talk', 'demo', 'talk', 'demo', 'webinar'),
    },
    // Said by the rule about meetings at which members only listen.
    {
      charter:
        'stage: active\nrhythm:\n  activities:\n    - {name: Talks, type: talk, every: monthly}\n    - {name: Show, type: demo, every: monthly}\n',
      curriculum: topics('talk', 'demo', 'talk'),
    },
    {
      charter: `stage: forming\n${clinics}`,
      curriculum: topics('discussion', 'q-and-a', 'meeting', 'review'),
    },
    {
      charter: active,
      curriculum: topics('discussion', 'q-and-a', 'meeting', 'review').replace('{', '{status: done, '),
    },
    {
      charter: active.replace('every', 'ends: 2026-05-31, every'),
      curriculum: topics('discussion', 'q-and-a', 'meeting', 'review'),
    },
  ],
  bad: [
    { charter: active, curriculum: marked(topics('discussion', 'q-and-a', 'meeting', 'review')) },
    { charter: 'stage: active\nrhythm: {}\n', curriculum: marked(topics('talk', 'demo', 'talk', 'demo', 'webinar')) },
    {
      charter:
        'stage: active\nrhythm:\n  activities:\n    - {name: Talks, type: talk, every: monthly, open_minutes: 0}\n',
      curriculum: marked(topics('talk', 'demo', 'talk', 'demo', 'webinar')),
    },
    {
      charter: `stage: sustaining\nrhythm:\n  activities: # !\n${['workshop', 'course', 'jam', 'project', 'workshop'].map((type) => `    - {name: The ${type}, type: ${type}, ends: 2026-06-01}\n`).join('')}`,
      without: ['curriculum'],
    },
    {
      charter: `stage: active\nrhythm:\n  activities: # !\n${['Ada', 'Ben', 'Chen', 'Dia', 'Eva'].map((name) => `    - {name: Coffee with ${name}, type: coffee}\n`).join('')}`,
      curriculum: 'topics:\n  - {title: Old tools, status: done, format: game}\n',
    },
    {
      charter: `${active}    - {name: Fault hour, type: problem-clinic}\n    - {name: Open table, type: discussion}\n    - {name: Ask Ada, type: q-and-a}\n`,
      curriculum: marked(topics('meeting')),
    },
  ],
  *check(community, { today, options }) {
    const { charter, curriculum } = community;
    const held = currentActivities(community, today);
    const planned = liveTopics(community).map(({ format }) => format);
    const all = [...planned, ...held.map(({ type }) => type)];
    const group = only(all);
    if (all.length < options.least || !group || held.some(({ open_minutes = 0 }) => open_minutes > 0)) return;
    // Reported by only-presentations already.
    if (group === 'present' && held.length > 1) return;
    const counts = [
      ...(planned.length > 0 ? [plural(planned.length, 'topic')] : []),
      ...(held.length > 0 ? [plural(held.length, 'activity', 'activities')] : []),
    ];
    yield {
      at: curriculum && planned.length > 0 ? at(curriculum, 'topics') : at(charter, 'rhythm', 'activities'),
      message: `Everything here is of one kind: ${list(counts)}, and all of it is ${forms[group]}.`,
      fix: `Swap one for ${list(others(group), 'or')}.`,
    };
  },
});

type Learning = Exclude<FormatGroup, 'social'>;

const forms: Readonly<Record<Learning, string>> = {
  present: 'listening',
  'talk-together': 'talking',
  practise: 'practice',
  play: 'play',
  visit: 'visiting',
  pair: 'work in twos or threes',
};

/** The one group that all belong to; undefined where there are several, or one form is not written down. */
function only(formats: readonly (Format | undefined)[]): Learning | undefined {
  const groups = new Set(formats.map((format) => format && groupOf(format)));
  const [group] = groups;
  return groups.size === 1 && group !== 'social' ? group : undefined;
}

function others(group: Learning): string[] {
  const offers = [
    ['practise', 'a practice session'],
    ['play', 'a game'],
    ['visit', 'a visit'],
    ['talk-together', 'a problem clinic'],
  ];
  return offers.flatMap(([of, offer]) => (of === group ? [] : offer!));
}
