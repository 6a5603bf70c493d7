import { doors } from '../../measures/doors.ts';
import { holders } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { placeholder } from '../../words/placeholder.ts';
import { organiserKinds } from '../../words/roles.ts';

// The catalogue has it from forming on, too. There a community without a manager has `no-manager`, whose condition is
// part of this one: it would be the same cause twice. For a proposal a contact is enough, and nothing else asks for it.
export default defineRule({
  id: 'no-contact',
  on: 'community',
  severity: { proposed: 'info' },
  reads: ['charter', 'roles'],
  summary: 'A proposal says whom to ask about it.',
  why: 'Whoever likes the idea wants to say so to somebody. Without a name or a mailbox the first ten members walk past.',
  fix: 'Write a person or a mailbox under `contact`.',
  source: 'Design of communities: let people know that the community exists, and what for.',
  unless:
    'A named manager, facilitator or other organiser counts, and so does a way to join or to say what one thinks. From forming on, `no-manager` asks for somebody who looks after it.',
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
    // Without a manager too, that is the one cause.
    { charter: 'stage: forming\ncontact:\nmembership:\n', without: ['roles'] },
  ],
  bad: [
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
    const { contact, membership, communications } = charter.value;
    if (membership.how_to_join || communications.input || (contact && placeholder(contact))) return;
    if (doors(community, today).length > 0 || holders(community, organiserKinds).length > 0) return;
    yield { at: at(charter, 'contact'), message: 'There is nobody to ask about this proposal yet.' };
  },
});
