import { at, type Chartered, type Place } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { digits } from '../../words/amounts.ts';
import { shorten } from '../../words/list.ts';
import { placeholder } from '../../words/placeholder.ts';
import { countSentences, hasSpaces, sentences } from '../../words/sentences.ts';

const ten = 'of what we have all learned in our daily work';
const thirty = `${ten} ${ten} ${ten}`;
const seventeen = `${ten} on the returned goods and their many`;

// An average needs something to be the average of: one sentence has its own limit.
const fewest = 3;

export default defineRule({
  id: 'hard-to-read',
  on: 'community',
  severity: { proposed: 'info', forming: 'info', active: 'info', sustaining: 'info' },
  reads: ['charter'],
  summary: 'Purpose, vision, benefits and the way to join are short sentences.',
  why: 'People read the charter between two meetings. What they have to read twice they do not read, and a vision nobody can repeat guides nobody.',
  fix: 'Split it; aim for 15 to 20 words in a sentence.',
  effort: 'minutes',
  source: 'Plain English Campaign, How to write in plain English (15 to 20 words on average).',
  unless:
    'Only words are counted: no reading age, which misjudges technical terms. Silent for languages without spaces between words.',
  options: { words: 30, average: 20, vision: 35, sentences: 2 },
  good: [
    { charter: 'purpose: Help people who repair returned goods learn from each other, so that fewer come back.\n' },
    { charter: `purpose: ${thirty}\n` },
    // Lists are no long sentences.
    { charter: `purpose: "We share ${seventeen}; we keep ${seventeen}; we teach ${seventeen}."\n` },
    { charter: `purpose: |\n  We share\n  - ${seventeen}\n  - ${seventeen}\n` },
    // Twenty words on average; and two sentences have no average.
    { charter: `benefits:\n  members: ["${ten} ${ten}. ${ten} ${ten}. ${ten} ${ten}."]\n` },
    { charter: `benefits:\n  members: ["${thirty}. ${thirty}."]\n` },
    { charter: `vision: "${thirty}. Every repair holds, always, everywhere."\n` },
    {
      charter: 'vision: Every repair holds the first time, e.g. after a fall. Nobody, says Dr. Lind, is left alone.\n',
    },
    { charter: `language: th\npurpose: ${thirty} ${ten}\n` },
    // Reported as a placeholder already.
    { charter: `purpose: "TODO: ${thirty} ${ten}"\n` },
    { charter: `stage: retired\npurpose: ${thirty} ${ten}\n` },
  ],
  bad: [
    {
      charter:
        'purpose: Help people who repair returned goods, wherever they work and whatever they repair, to learn from each other how faults are found, so that fewer of the goods that they have repaired come back again. # !\n',
    },
    { charter: `stage: proposed\npurpose: ${thirty} again # !\n` },
    { charter: `membership:\n  how_to_join: Write to Ada. ${thirty} again # !\n` },
    { charter: `benefits:\n  members: [Help]\n  organisation:\n    - Less waste\n    - ${thirty} again # !\n` },
    { charter: `benefits:\n  members:\n    - ${thirty} again # !\n` },
    { charter: `purpose: "${ten} ${ten} ${ten}. ${ten} ${ten}. ${ten} again." # !\n` },
    { charter: `vision: "${thirty}. Every repair holds, always, everywhere, again." # !\n` },
    { charter: 'vision: Every repair holds. Nobody is stuck for a day. All of us learn. # !\n' },
    { charter: `language: de-CH\nstage: active\nvision: ${thirty} again # !\n` },
  ],
  *check(community, { options }) {
    const { language } = community.charter.value;
    for (const { text, place, isVision } of texts(community)) {
      if (placeholder(text) !== undefined || !hasSpaces(text, language)) continue;
      const message = (isVision && visionFault(text, options)) || lengthFault(text, options);
      if (message) yield { at: place, message, ...(isVision && { fix: visionFix }) };
    }
  },
});

interface Limits {
  readonly words: number;
  readonly average: number;
  readonly vision: number;
  readonly sentences: number;
}

const visionFix = 'Say it in one short sentence that people can repeat from memory.';

interface Text {
  readonly text: string;
  readonly place: Place;
  readonly isVision?: boolean;
}

/** What a stranger reads first. */
function texts({ charter }: Chartered): Text[] {
  const { purpose, vision = '', benefits, membership } = charter.value;
  const gains = (['members', 'organisation'] as const).flatMap((group) =>
    benefits[group].map((text, index) => ({ text, place: at(charter, 'benefits', group, index) })),
  );
  return [
    { text: purpose, place: at(charter, 'purpose') },
    { text: vision, place: at(charter, 'vision'), isVision: true },
    ...gains,
    { text: membership.how_to_join ?? '', place: at(charter, 'membership', 'how_to_join') },
  ];
}

/** One sentence that is too long, the longest of them, or else sentences that are long on the whole. */
function lengthFault(text: string, limits: Limits): string | undefined {
  const parts = sentences(text);
  const total = parts.reduce((sum, { words }) => sum + words, 0);
  const longest = parts.reduce((most, { words }) => Math.max(most, words), 0);
  const long = parts.find(({ words }) => words === longest);
  if (long && longest > limits.words)
    return `“${shorten(long.text, 40)}” runs to ${longest} words. Short sentences get read.`;
  if (parts.length < fewest || total <= limits.average * parts.length) return undefined;
  return `“${shorten(text, 40)}” has ${parts.length} sentences of ${digits(total / parts.length)} words on average.`;
}

function visionFault(text: string, limits: Limits): string | undefined {
  const parts = sentences(text);
  const total = parts.reduce((sum, { words }) => sum + words, 0);
  const count = countSentences(parts);
  if (total > limits.vision) return `The vision runs to ${total} words. Nobody can repeat so many.`;
  return count > limits.sentences ? `The vision has ${count} sentences. Nobody can repeat so many.` : undefined;
}
