import { compareText } from '../finding.ts';
import { namesIn } from '../measures/names.ts';
import { type LearningPath, learningPaths } from '../measures/paths.ts';
import { knownWith, type Prerequisites, prerequisites } from '../measures/prerequisites.ts';
import { levelOn, type Skill } from '../measures/ratings.ts';
import type { Value } from '../model.ts';
import { length } from '../words/amounts.ts';
import { fold } from '../words/closest.ts';
import { plainDate } from '../words/dates.ts';
import { type Flow, shown } from '../words/diagram.ts';
import { formatName } from '../words/format-names.ts';
import { list, plural, shorten } from '../words/list.ts';
import { bare, capital, joined, sentence } from '../words/phrases.ts';
import { levelName } from '../words/skill-levels.ts';
import { address } from './community.ts';
import { filled, type Subject } from './subject.ts';

type Topic = Value<'curriculum'>['topics'][number];

/** What the parts of a curriculum are made from; topics are meant by their place in the list. */
export interface Learning {
  readonly subject: Subject;
  /** Nothing where a topic is retired or has only a placeholder for its title. */
  readonly topics: readonly (Topic | undefined)[];
  readonly needs: Prerequisites;
  readonly names: ReturnType<typeof namesIn>;
  readonly scale: readonly string[];
}

const mostNodes = 20;
const states = { running: 'Under way', planned: 'Planned', idea: 'Ideas', done: 'Held already' } as const;
type State = keyof typeof states;

/** Gathers the curriculum of a community for its pages. */
export function learningOf(subject: Subject): Learning {
  const { community } = subject;
  const topics = (community.curriculum?.value.topics ?? []).map((topic) => {
    const written = filled(topic);
    return written.title && written.status !== 'retired' ? written : undefined;
  });
  const { scale = [] } = community.skills?.value ?? {};
  return { subject, topics, needs: prerequisites(community), names: namesIn(community), scale };
}

/** What members can learn: topics by state, each with what it is for, learning paths, and what builds on what. */
export function curriculumView(subject: Subject) {
  const learning = learningOf(subject);
  const all = byDay(learning.topics).flatMap((index) => {
    const topic = learning.topics[index];
    return topic ? [{ ...topicView(learning, index), state: stateOf(topic) }] : [];
  });
  return {
    isAny: all.length > 0,
    sections: (Object.keys(states) as State[]).flatMap((state) => {
      const topics = all.filter((one) => one.state === state);
      return topics.length > 0 ? [{ title: states[state], topics }] : [];
    }),
    chart: chartOf(learning),
    tooLarge: nodesOf(learning).length > mostNodes ? plural(nodesOf(learning).length, 'topic') : '',
    paths: learningPaths(subject.community).flatMap((path) => pathView(path, learning)),
    wishes: subject.charter.backlog
      .filter(({ what, kind }) => what && (kind === 'topic' || kind === undefined))
      .map(({ what }) => bare(what!)),
  };
}

/** Topics with a day in the order of their days; then the others, as they stand in the file. */
function byDay(topics: Learning['topics']): number[] {
  const day = (index: number) => topics[index]?.scheduled ?? '9';
  return topics.map((_, index) => index).sort((a, b) => compareText(day(a), day(b)) || a - b);
}

const stateOf = ({ status = 'idea' }: Topic): State => (status in states ? (status as State) : 'idea');

/** One topic as members read it. */
export function topicView(learning: Learning, index: number) {
  const { subject, topics, needs } = learning;
  const topic = topics[index]!;
  const first = needs.needs[index]!.flatMap(({ needed }) => topics[needed]?.title ?? []);
  const form = topic.format ? capital(formatName(topic.format)) : '';
  const time = topic.hours ? length(topic.hours) : '';
  const when = topic.scheduled ? plainDate(topic.scheduled) : '';
  return {
    title: bare(topic.title),
    form,
    time,
    when,
    about: joined([form, time, when], ', '),
    lead: subject.directory.who(topic.led_by),
    objectives: topic.objectives.map(bare),
    skills: skillsOf(learning, index).map(({ skill, from, to }) => skillWords(skill, from, to, learning.scale)),
    first: list(first.map((title) => `“${bare(title)}”`)),
    practice: sentence(topic.practice ?? ''),
    evidence: sentence(topic.evidence ?? ''),
    resources: topic.resources.flatMap(resourceOf),
  };
}

/** The skills a topic builds, with the levels that the scale knows. */
export function skillsOf({ topics, names, scale }: Learning, index: number) {
  return (topics[index]?.skills ?? []).flatMap(({ skill, from, to }, position) => {
    const known = names('curriculum', 'topics', index, 'skills', position, 'skill')[0]?.value as Skill | undefined;
    const name = bare(known?.name ?? skill ?? '');
    return name === '' ? [] : [{ known, skill: name, from: levelOn(scale, from), to: levelOn(scale, to) }];
  });
}

function skillWords(skill: string, from: number | undefined, to: number | undefined, scale: readonly string[]) {
  const start = from === undefined ? '' : `from ${levelName(scale, from)}`;
  const end = to === undefined ? '' : `to ${levelName(scale, to)}`;
  return joined([skill, joined([start, end])], ', ');
}

/** A resource: a link where its address is safe, else the words; addresses of other kinds are left out. */
function resourceOf({ title, link }: Topic['resources'][number]) {
  const { text, href } = address(link);
  const isOther = href === '' && /^[a-z][a-z\d+.-]*:\S/i.test(text);
  const name = bare(title ?? '');
  if (isOther || text === '') return name ? [{ text: name, href: '', place: '' }] : [];
  if (href) return [{ text: name || text, href, place: '' }];
  return [{ text: name || text, href: '', place: name ? text : '' }];
}

/** Topics that need another first, and those they need. */
function nodesOf({ needs, topics }: Learning): number[] {
  const found = new Set<number>();
  for (const { topic, needed } of needs.needs.flat()) if (topics[topic] && topics[needed]) found.add(topic).add(needed);
  return [...found].sort((a, b) => a - b);
}

/** What builds on what, from left to right; topics that wait for each other show both arrows. */
function chartOf(learning: Learning) {
  const { topics, needs } = learning;
  const nodes = nodesOf(learning);
  if (nodes.length === 0 || nodes.length > mostNodes) return shown(undefined);
  const links = needs.needs
    .flat()
    .filter(({ topic, needed }) => topics[topic] && topics[needed])
    .map(({ topic, needed }) => ({ from: idOf(needed), to: idOf(topic) }));
  const flow: Flow = {
    kind: 'flow',
    direction: 'right',
    nodes: nodes.map((index) => ({ id: idOf(index), label: shorten(bare(topics[index]!.title), 60) })),
    links,
  };
  const isRound = needs.loops.some(({ needs: chain }) => chain.some(({ topic }) => nodes.includes(topic)));
  const rest = isRound ? 'some of them wait for each other in a circle' : 'each behind what it needs first';
  return shown(flow, `What builds on what: ${plural(nodes.length, 'topic')}, ${rest}.`);
}

const idOf = (index: number) => `topic${index + 1}`;

/** A learning path: for whom, the topics in order, and where the role is to get. */
export function pathView(path: LearningPath, learning: Learning) {
  const { topics, names } = learning;
  const { title } = filled(path.value);
  if (!title) return [];
  const steps = path.stops.flatMap(({ topic }) => (topic !== undefined && topics[topic] ? [topic] : []));
  const index = Number(path.place.path[1]);
  const role = path.value.for ? (names('curriculum', 'paths', index, 'for')[0]?.label ?? path.value.for) : '';
  const assumed = path.assumed.flatMap(({ topic }) => (topic === undefined ? [] : (topics[topic]?.title ?? [])));
  return [
    {
      title: bare(title),
      role: capital(bare(role)),
      steps: steps.map((topic, step) => {
        const { title: name, about } = topicView(learning, topic);
        return { number: step + 1, title: name, about };
      }),
      assumed: list(assumed.map((one) => `“${bare(one)}”`)),
      chart: stepsChart(title, steps, learning),
      goals: goalsOf(path, steps, learning),
    },
  ];
}

function stepsChart(title: string, steps: readonly number[], { topics }: Learning) {
  if (steps.length < 2 || steps.length > mostNodes) return shown(undefined);
  const nodes = steps.map((topic, step) => ({
    id: `step${step + 1}`,
    label: `${step + 1}. ${shorten(bare(topics[topic]!.title), 60)}`,
  }));
  const links = nodes.slice(1).map(({ id }, step) => ({ from: nodes[step]!.id, to: id }));
  const flow: Flow = { kind: 'flow', direction: 'right', nodes, links };
  return shown(flow, `The ${steps.length} steps of “${bare(title)}”, one after the other.`);
}

/** For each skill that the role needs: how good, and where one learns it. */
function goalsOf(path: LearningPath, steps: readonly number[], learning: Learning) {
  const { subject, names, scale, needs } = learning;
  const index = Number(path.place.path[1]);
  const role = names('curriculum', 'paths', index, 'for')[0]?.value;
  const { targets = {}, skills = [] } = subject.community.skills?.value ?? {};
  const known = knownWith(needs, [...steps, ...path.assumed.flatMap(({ topic }) => topic ?? [])]);
  return Object.entries(targets).flatMap(([text, levels]) => {
    const meant = names('skills', 'targets', text)[0]?.value;
    if (meant === undefined || meant !== role) return [];
    return Object.entries(levels).flatMap(([word, written]) => {
      const skill = names('skills', 'targets', text, word)[0]?.value as Skill | undefined;
      const level = levelOn(scale, written);
      if (!skill || level === undefined || !skills.includes(skill)) return [];
      const own = [...known].flatMap((topic) => {
        const built = skillsOf(learning, topic).find((one) => one.known === skill);
        return built
          ? [
              `“${bare(learning.topics[topic]!.title)}”${built.to === undefined ? '' : ` to ${levelName(scale, built.to)}`}`,
            ]
          : [];
      });
      return [
        {
          skill: bare(skill.name),
          level: levelName(scale, level),
          where: list([...own, ...elsewhereOf(path, skill, names)]),
        },
      ];
    });
  });
}

function elsewhereOf({ value, place }: LearningPath, skill: Skill, names: Learning['names']): string[] {
  return Object.entries(value.elsewhere).flatMap(([key, where]) => {
    const known = names('curriculum', ...place.path, 'elsewhere', key)[0]?.value;
    const isMeant = known === skill || (known === undefined && fold(key) === fold(skill.name));
    return isMeant && filled(where) ? [bare(where)] : [];
  });
}
