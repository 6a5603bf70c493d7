import { interval, zone } from '../field.ts';
import { origins } from '../words/choices.ts';
import { slug } from '../words/slug.ts';
import { stageMeanings } from '../words/stages.ts';
import { type Asking, among, byField, folderName, type Given, person, plain } from './answer.ts';

const always = () => true;
// What `cop lint` calls an error in a community that is already meeting; one that is starting can find it on the way.
const running = ({ stage }: Given) => stage === 'active' || stage === 'sustaining';

/** All questions, in the order in which a person is asked them. */
export const askings: readonly Asking[] = [
  {
    name: 'name',
    option: '<name>',
    question: 'What do people call the community?',
    sample: '<name of the community>',
    needed: always,
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
    needed: always,
    read: plain(1000),
  },
  {
    name: 'audience',
    option: '--audience <text>',
    question: 'Who is it for? One sentence.',
    sample: '<who it is for>',
    offered: true,
    read: plain(500),
  },
  {
    name: 'stage',
    option: '--stage <stage>',
    question: 'Where does it stand?',
    sample: 'forming',
    choices: stageMeanings,
    offered: true,
    read: among(Object.keys(stageMeanings)),
  },
  {
    name: 'origin',
    option: '--origin <origin>',
    question: 'Who started it?',
    sample: 'mixed',
    choices: origins,
    offered: true,
    read: among(Object.keys(origins)),
  },
  {
    name: 'owner',
    option: '--owner <name>',
    question: 'Who looks after it day by day, as community manager?',
    sample: '<name of the manager>',
    offered: true,
    needed: running,
    read: person,
  },
  {
    name: 'sponsor',
    option: '--sponsor <name>',
    question: 'Who with authority stands behind it, as sponsor?',
    sample: '<name of the sponsor>',
    offered: true,
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
    name: 'meeting',
    option: '--meeting <name>',
    question: 'What do people call the regular meeting?',
    sample: '<name of the meeting>',
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
    name: 'timezone',
    option: '--timezone <zone>',
    question: 'In which time zone are its times? For example Europe/Berlin.',
    sample: 'Europe/Berlin',
    read: byField(zone('Which zone?').unwrap()),
  },
];
