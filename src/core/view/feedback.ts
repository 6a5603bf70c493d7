import { feedbackQuestions } from '../words/feedback.ts';

/** The questions of the feedback form, the same on the page and in the form to import. */
export function feedbackView() {
  const { open, scales, name, ...words } = feedbackQuestions;
  return {
    ...words,
    open: open.map((one, index) => ({ ...one, number: String(index + 1) })),
    scales: scales.map((one, index) => ({ ...one, number: String(open.length + index + 1) })),
    name: { ...name },
  };
}
