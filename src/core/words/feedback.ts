/** What guests and members are asked: three questions, two scales, and a name if they like. */
export const feedbackQuestions = {
  open: [
    { id: 'keep', question: 'What should we keep?' },
    { id: 'change', question: 'What should we change?' },
    { id: 'missing', question: 'What is missing?' },
  ],
  scales: [
    { id: 'worth', question: 'Was it worth your time?' },
    { id: 'belong', question: 'Do you feel that you belong here?' },
  ],
  name: { id: 'name', question: 'Your name, only if you like' },
  from: '1 (not at all)',
  to: '5 (very much)',
  intro: 'Five short questions, two minutes. Say it as it is: your answers change what we do.',
  thanks: 'Thank you!',
} as const;
