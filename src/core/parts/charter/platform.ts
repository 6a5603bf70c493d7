import { definePart } from '../../part.ts';
import { platforms } from '../../words/platforms.ts';

export default definePart({
  name: 'platform',
  noun: 'a tool',
  summary: 'a tool that members talk, meet and keep things with',
  group: 'support',
  also: ['tool', 'channel', 'wiki', 'chat'],
  list: ['platform'],
  main: 'name',
  argument: 'name',
  ask: ['for', 'address', 'access', 'approved'],
  // What is suggested is not yet allowed: `approved` is asked for, and stays open.
  suggest: { main: () => platforms },
  examples: [
    '"Team chat" --for talk,meet --access internal',
    'Wiki --for keep --address https://wiki.example.org --approved yes',
  ],
  sample: ['Mailing list', '--for', 'talk,vote', '--access', 'internal', '--access', 'external', '--approved', 'no'],
});
