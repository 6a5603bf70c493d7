import type { stages } from './stages.ts';

/** What a core group asks itself when it looks back, by the stage of its community. */
export const lookbackQuestions: Readonly<Record<(typeof stages)[number], readonly string[]>> = {
  proposed: [
    'Who else has this problem? Have three to five people said that they would come?',
    'What happens if nobody does anything?',
    'Is there a group already that we could join instead?',
    'Who would stand behind it, and have we asked?',
  ],
  forming: [
    'Who has said yes, and who is still missing?',
    'Does everybody who is to do something know it, and have the time?',
    'Is everything true that the invitation promises?',
    'What would make us move the launch?',
  ],
  active: [
    'Which need do we answer that people have now? Is it still the one in the charter?',
    'What was solved or learned that would not have been without us? Who can tell the story?',
    'Who comes again, and who stays away: no interest, or no time?',
    'Which meeting is worth its hour, and which could go?',
    'Who but the organisers has led something? Who could be asked next?',
    'Do line managers and the sponsor still stand behind the time?',
  ],
  sustaining: [
    'Would we start it again today, just as it is?',
    'What has become a habit without a use?',
    'Who could take over each role tomorrow?',
    'What has come in from outside since last time, and what have we given?',
    'Is what we have written down still right? Who has used it?',
    'What do people do differently at work because of us?',
  ],
  transforming: [
    'What exactly is to change, and who has decided it?',
    'Who has to hear of it first, and who answers their questions?',
    'What is kept, where, and who looks after it?',
    'What ends with this, and how do we say thanks for it?',
  ],
  retired: [
    'Is its knowledge where others find it, and has somebody been named who looks after it?',
    'Has everybody who carried it been thanked?',
    'What should the next community know that we had to learn?',
  ],
};
