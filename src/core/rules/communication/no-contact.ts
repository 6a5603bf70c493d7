import { isAnybodyToAsk } from '../../measures/doors.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { placeholder } from '../../words/placeholder.ts';

// The catalogue asks for a contact or a manager only; whoever can be found in another way can be asked, too. It is
// silent at `proposed`; but there nothing else asks, and a contact is all that a proposal needs.
export default defineRule({
  id: 'no-contact',
  on: 'community',
  severity: { proposed: 'info', forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter', 'roles'],
  summary: 'It is known whom to ask about the community.',
  why: 'Whoever hears of it wants to ask somebody before they come. Without a name or a mailbox they walk past.',
  fix: 'Write a person or a mailbox under `contact`.',
  effort: 'minutes',
  source: 'Design of communities: let people know that the community exists, and what for.',
  unless:
    'A named manager, facilitator or other organiser counts, and so does a way to join, to come in or to say what one thinks. For a proposal it is a hint.',
  good: [
    { charter: 'stage: proposed\ncontact: guild@example.org\nmembership:\n', without: ['roles'] },
    {
      charter: 'stage: proposed\ncontact:\nmembership:\n',
      roles: 'roles:\n  - {kind: facilitator, holder: Ben Kato}\n',
    },
    { charter: 'stage: proposed\ncontact:\nmembership:\n', roles: 'roles:\n  - {kind: core, holder: Chen Liu}\n' },
    { charter: 'stage: proposed\ncontact:\nmembership:\n  how_to_join: Write to Ada Osei\n', without: ['roles'] },
    {
      charter:
        'stage: proposed\ncontact:\nmembership:\ncommunications:\n  input: Comment on the draft in the guild channel\n',
      without: ['roles'],
    },
    {
      charter: 'stage: proposed\ncontact:\nmembership:\nplatform: [{name: Chat, address: "#guild"}]\n',
      without: ['roles'],
    },
    // Reported as a placeholder already.
    { charter: 'stage: proposed\ncontact: TBD\nmembership:\n', without: ['roles'] },
    { charter: 'stage: transforming\ncontact:\nmembership:\n', without: ['roles'] },
  ],
  bad: [
    {
      charter: 'contact: # !\nmembership:\ncommunications:\n',
      roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind}\n',
    },
    { charter: 'stage: active\ncontact: # !\nmembership:\ncommunications:\n', without: ['roles'] },
    { charter: 'stage: sustaining\ncontact: # !\nmembership:\n', roles: 'roles: []\n' },
    { charter: 'stage: proposed\ncontact: # !\nmembership:\n', without: ['roles'] },
    {
      charter: 'stage: proposed\ncontact: nobody yet # !\nmembership:\n',
      roles: 'roles:\n  - manager\n  - {kind: sponsor, holder: Maria Lind}\n',
    },
    // A tool that lets nobody in without approval is no place to ask.
    {
      charter:
        'stage: proposed\ncontact: "" # !\nmembership:\n  joining: approval\nplatform: [{name: Chat, address: "#guild"}]\n',
      without: ['roles'],
    },
  ],
  *check(community, { today }) {
    const { charter } = community;
    const { contact } = charter.value;
    if ((contact && placeholder(contact)) || isAnybodyToAsk(community, today)) return;
    yield { at: at(charter, 'contact'), message: 'There is nobody to ask about this community.' };
  },
});
