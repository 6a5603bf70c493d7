import { interval, type Reader, zone } from './field.ts';
import { isPerson } from './measures/people.ts';
import type { Stage, Value } from './model.ts';
import { closest } from './words/closest.ts';
import { list, shorten } from './words/list.ts';
import { placeholder } from './words/placeholder.ts';
import { isSlug, slug } from './words/slug.ts';
import { stages } from './words/stages.ts';

/** What one needs to know to start a community; an empty text is a question left open. */
export interface Answers {
  readonly name: string;
  readonly slug: string;
  readonly purpose: string;
  readonly audience: string;
  readonly stage: Stage;
  readonly origin: NonNullable<Value<'charter'>['origin']> | '';
  readonly owner: string;
  readonly sponsor: string;
  readonly contact: string;
  readonly timezone: string;
  readonly domain: string;
  readonly join: string;
  readonly platform: string;
  readonly meeting: string;
  readonly every: string;
  readonly indicator: string;
}

export type AnswerName = keyof Answers;
export type Given = Readonly<Partial<Record<AnswerName, string>>>;

/** One question: how it is asked, which option answers it, and what may be answered. */
export interface Asking {
  readonly name: AnswerName;
  /** The option, `--purpose <text>`; the name of the community stands without one. */
  readonly option: string;
  readonly question: string;
  /** Stands in a ready command line for an answer that is missing. */
  readonly sample: string;
  readonly choices?: readonly string[];
  /** Whether it is put to a person at a terminal although it may stay open. */
  readonly offered?: true;
  /** Whether it must be answered, given what is known; left out means never. */
  readonly needed?: (known: Given) => boolean;
  readonly read: Reader<string>;
}

const origins = ['grassroots', 'appointed', 'mixed'] as const;
const always = () => true;
// What `cop lint` calls an error in a community that is already meeting; one that is starting can find it on the way.
const running = ({ stage }: Given) => stage === 'active' || stage === 'sustaining';

/** All questions, in the order in which a person is asked them. */
export const askings: readonly Asking[] = [
  {
    name: 'name',
    option: '<name>',
    question: 'What do people call the community?',
    sample: 'Name of the community',
    needed: always,
    read: plain(100),
  },
  {
    name: 'slug',
    option: '--slug <name>',
    question: 'What is its folder called? Lower-case letters, digits and hyphens.',
    sample: 'name-of-the-folder',
    needed: ({ name }) => name !== undefined && slug(name) === '',
    read: readSlug,
  },
  {
    name: 'purpose',
    option: '--purpose <text>',
    question: 'Why does it exist? One to three sentences.',
    sample: 'Why it exists',
    needed: always,
    read: plain(1000),
  },
  {
    name: 'audience',
    option: '--audience <text>',
    question: 'Who is it for? One sentence.',
    sample: 'Who it is for',
    offered: true,
    read: plain(500),
  },
  {
    name: 'stage',
    option: '--stage <stage>',
    question: 'Where does it stand?',
    sample: 'forming',
    choices: stages,
    offered: true,
    read: among(stages),
  },
  {
    name: 'origin',
    option: '--origin <origin>',
    question: 'Who started it?',
    sample: 'mixed',
    choices: origins,
    offered: true,
    read: among(origins),
  },
  {
    name: 'owner',
    option: '--owner <name>',
    question: 'Who looks after it day by day? The name of the community manager.',
    sample: 'Name of the manager',
    offered: true,
    needed: running,
    read: person,
  },
  {
    name: 'sponsor',
    option: '--sponsor <name>',
    question: 'Who with authority stands behind it? The name of the sponsor.',
    sample: 'Name of the sponsor',
    offered: true,
    needed: (known) => running(known) && known.origin !== 'grassroots',
    read: person,
  },
  {
    name: 'domain',
    option: '--domain <text>',
    question: 'What does it care about? One or two sentences.',
    sample: 'What it cares about',
    needed: running,
    read: plain(500),
  },
  {
    name: 'join',
    option: '--join <text>',
    question: 'What does somebody do to join? Where to click or whom to write to.',
    sample: 'How to join',
    needed: running,
    read: plain(500),
  },
  {
    name: 'platform',
    option: '--platform <name>',
    question: 'Where do members talk between meetings? The name of the tool.',
    sample: 'Name of the tool',
    needed: running,
    read: plain(200),
  },
  {
    name: 'meeting',
    option: '--meeting <name>',
    question: 'What do people call the regular meeting?',
    sample: 'Name of the meeting',
    needed: (known) => running(known) || known.every !== undefined,
    read: plain(200),
  },
  {
    name: 'every',
    option: '--every <interval>',
    question: 'How often is it? For example weekly, fortnightly, monthly or every 6 weeks.',
    sample: 'monthly',
    needed: (known) => running(known) || known.meeting !== undefined,
    read: byField(interval('How often?').unwrap()),
  },
  {
    name: 'indicator',
    option: '--indicator <text>',
    question: 'How would you notice that it works? One simple sign, for example problems solved.',
    sample: 'What you count or ask',
    needed: running,
    read: plain(200),
  },
  {
    name: 'contact',
    option: '--contact <text>',
    question: 'Whom can people ask? A person or a mailbox.',
    sample: 'Person or mailbox',
    read: plain(200),
  },
  {
    name: 'timezone',
    option: '--timezone <zone>',
    question: 'In which time zone are its times? For example Europe/Berlin.',
    sample: 'Europe/Berlin',
    read: byField(zone('Which zone?').unwrap()),
  },
];

// What may not stand in a file, and what turns the direction of the text around it.
const unseen = /[\p{Cc}\p{Cs}\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/u;

/** One line of text: line breaks become spaces; what cannot be seen or was only a stand-in is refused. */
function plain(most: number): Reader<string> {
  return (text) => {
    const line = text.replace(/\s*[\t\n\v\f\r\x85\u2028\u2029]\s*/g, ' ').trim();
    const hidden = unseen.exec(line)?.[0];
    if (hidden !== undefined) {
      const code = hidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      return { wrong: `It holds a character that cannot be seen (U+${code}).`, fix: 'Delete it.' };
    }
    if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(line)) return { wrong: 'It is blank.', fix: 'Write a few words.' };
    if (line.length > most)
      return {
        wrong: `It is ${line.length} characters long.`,
        fix: `Write at most ${most}; more can go into the file.`,
      };
    const stand = placeholder(line)?.words;
    if (stand === undefined) return line;
    return { wrong: `“${shorten(stand, 40)}” stands for words that are still to come.`, fix: 'Write the words.' };
  };
}

function person(text: string): ReturnType<Reader<string>> {
  const name = plain(100)(text);
  if (typeof name !== 'string' || isPerson(name)) return name;
  return { wrong: `“${name}” names nobody.`, fix: 'Leave it out, and say in roles.yaml why there is nobody.' };
}

function readSlug(text: string): ReturnType<Reader<string>> {
  if (isSlug(text)) return text;
  const near = slug(text);
  const fix = near ? `Write ${near}, for example.` : 'Write lower-case letters, digits and single hyphens.';
  return { wrong: `“${shorten(text, 40)}” cannot be the name of a folder here.`, fix };
}

function among(choices: readonly string[]): Reader<string> {
  return (text) => {
    const word = text.trim().toLowerCase();
    if (choices.includes(word)) return word;
    const near = closest(word, choices, 1);
    const others = choices.filter((choice) => !near.includes(choice));
    return { wrong: `“${shorten(text, 40)}” is not one of them.`, fix: `Write ${list([...near, ...others], 'or')}.` };
  };
}

interface Field {
  safeParse(text: string): { readonly success: boolean; readonly error?: { readonly issues: readonly Issue[] } };
}

interface Issue {
  readonly message: string;
  readonly params?: { readonly fix?: string };
}

/** What a field of a file accepts, an answer accepts too. */
function byField(field: Field): Reader<string> {
  return (text) => {
    const line = plain(200)(text);
    const issue = typeof line === 'string' ? field.safeParse(line).error?.issues[0] : undefined;
    return issue ? { wrong: issue.message, fix: issue.params?.fix ?? '' } : line;
  };
}
