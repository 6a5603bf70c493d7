import { interval, yesNo, zone } from '../field.ts';
import { origins } from '../words/choices.ts';
import { slug } from '../words/slug.ts';
import { stageMeanings } from '../words/stages.ts';
import { type Asking, among, byField, folderName, type Given, person, plain } from './answer.ts';
import { examples } from './examples.ts';
import { happeningOf, nameless } from './happening.ts';

// What a copied example says already.
const own = ({ example }: Given) => example === undefined;
const alive = (known: Given) => own(known) && known.stage !== 'retired';
// What `cop lint` calls an error in a community that is already meeting; one that is starting can find it on the way.
const running = ({ stage }: Given) => stage === 'active' || stage === 'sustaining';

/** All questions, in the order in which a person is asked them; the last ones are put together at the end. */
export const askings: readonly Asking[] = [
  {
    name: 'name',
    option: '<name>',
    question: 'What do people call the community?',
    sample: '<name of the community>',
    needed: own,
    read: plain(100),
  },
  {
    name: 'slug',
    option: '--slug <name>',
    question: 'What is its folder called? Lower-case letters, digits and hyphens.',
    sample: '<name-of-the-folder>',
    needed: ({ name = '' }) => name.trim() !== '' && slug(name) === '',
    read: folderName,
  },
  {
    name: 'purpose',
    option: '--purpose <text>',
    question: 'Why does it exist? One to three sentences.',
    sample: '<why it exists>',
    needed: own,
    read: plain(1000),
  },
  {
    name: 'audience',
    option: '--audience <text>',
    question: 'Who is it for? One sentence.',
    sample: '<who it is for>',
    offered: own,
    read: plain(500),
  },
  {
    name: 'stage',
    option: '--stage <stage>',
    question: 'Where does it stand?',
    sample: 'forming',
    choices: stageMeanings,
    offered: own,
    read: among(Object.keys(stageMeanings)),
  },
  {
    name: 'origin',
    option: '--origin <origin>',
    question: 'Who started it?',
    sample: 'mixed',
    choices: origins,
    offered: own,
    read: among(Object.keys(origins)),
  },
  {
    name: 'existing',
    option: '--from-existing <text>',
    question: 'What happens already, if anything? For example: we meet every second Tuesday at 14:00 in room 4.',
    sample: '<what happens already>',
    // Whoever has said how often it is has said what happens.
    offered: (known) => alive(known) && known.every === undefined,
    read: plain(1000),
  },
  {
    name: 'meeting',
    option: '--meeting <name>',
    question: 'What do people call the regular meeting?',
    sample: '<name of the meeting>',
    offered: (known) => happeningOf(known) !== undefined,
    needed: (known) => happeningOf(known) === undefined && (running(known) || known.every !== undefined),
    usual: nameless,
    read: plain(200),
  },
  {
    name: 'every',
    option: '--every <interval>',
    question: 'How often is it? For example weekly, fortnightly, monthly or every 6 weeks.',
    sample: 'monthly',
    needed: (known) => running(known) || (known.meeting !== undefined && happeningOf(known) === undefined),
    read: byField(interval('How often?').unwrap()),
  },
  {
    name: 'timezone',
    option: '--timezone <zone>',
    question: 'In which time zone are its times? For example Europe/Berlin.',
    sample: 'Europe/Berlin',
    offered: (known) => {
      const happening = happeningOf(known);
      return happening !== undefined && happening.time !== '' && happening.zone === '';
    },
    read: byField(zone('Which zone?').unwrap()),
  },
  {
    name: 'owner',
    option: '--owner <name>',
    question: 'Who looks after it day by day, as community manager?',
    sample: '<name of the manager>',
    offered: alive,
    needed: running,
    read: person,
  },
  {
    name: 'sponsor',
    option: '--sponsor <name>',
    question: 'Who with authority stands behind it, as sponsor?',
    softly: 'Does somebody with authority support it already, as sponsor? Who?',
    sample: '<name of the sponsor>',
    offered: alive,
    needed: (known) => running(known) && known.origin !== 'grassroots',
    read: person,
  },
  {
    name: 'domain',
    option: '--domain <text>',
    question: 'What does it care about? One or two sentences.',
    sample: '<what it cares about>',
    needed: running,
    read: plain(500),
  },
  {
    name: 'join',
    option: '--join <text>',
    question: 'What does somebody do to join? Where to click or whom to write to.',
    sample: '<how to join>',
    needed: running,
    read: plain(500),
  },
  {
    name: 'platform',
    option: '--platform <name>',
    question: 'Where do members talk between meetings? The name of the tool.',
    sample: '<name of the tool>',
    needed: running,
    read: plain(200),
  },
  {
    name: 'indicator',
    option: '--indicator <text>',
    question: 'How would you notice that it works? One simple sign, for example problems solved.',
    sample: '<what you count or ask>',
    needed: running,
    read: plain(200),
  },
  {
    name: 'contact',
    option: '--contact <text>',
    question: 'Whom can people ask? A person or a mailbox.',
    sample: '<person or mailbox>',
    read: plain(200),
  },
  {
    name: 'example',
    option: '--example <name>',
    question: 'Which example is copied as a start?',
    sample: examples[0]!.name,
    choices: Object.fromEntries(examples.map(({ name, summary }) => [name, summary])),
    read: among(examples.map(({ name }) => name)),
  },
  {
    name: 'ci',
    option: '--ci <where>',
    question: 'Where are the files checked on every change?',
    sample: 'none',
    choices: { github: 'GitHub Actions', gitlab: 'GitLab CI', none: 'nowhere' },
    read: among(['github', 'gitlab', 'none']),
  },
  {
    name: 'preCommit',
    option: '--pre-commit',
    question: 'Are they checked before each commit too, by pre-commit?',
    sample: 'no',
    read: yesOrNo,
  },
];

function yesOrNo(text: string): ReturnType<Asking['read']> {
  const word = byField(yesNo('Yes or no?').unwrap())(text);
  return typeof word === 'string' ? (/^(?:yes|true)$/i.test(word) ? 'yes' : 'no') : word;
}
