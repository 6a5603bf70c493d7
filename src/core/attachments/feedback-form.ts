import { defineAttachment } from '../attachment.ts';
import type { CommunityView } from '../view.ts';
import { formMark } from '../words/kit.ts';
import { text } from '../words/svg.ts';

type Feedback = CommunityView['feedback'];

const columns = ['class', 'type/scale', 'name', 'relevance', 'text', 'help', 'language', 'mandatory', 'other'] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/**
 * The form as a survey that LimeSurvey imports: a table with tabs whose rows are settings (S, SL), a group (G) and
 * questions (Q) of the types long text (T), five points (5) and short text (S). Source: LimeSurvey manual, “Tab
 * Separated Value survey structure”. Nobody is asked who they are.
 */
export default defineAttachment({
  on: 'community',
  page: 'feedback-form',
  files({ feedback, community }) {
    const rows = [...settings(community.name, feedback), ...questions(feedback)];
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
    const table = lines.map((line) => line.join('\t')).join('\n');
    return [{ name: 'forms/feedback-form-limesurvey.txt', text: `${table}\n`, alt: '' }];
  },
});

function settings(name: string, { intro, thanks }: Feedback): Row[] {
  const language = 'en';
  return [
    // No program reads the help of a setting.
    { class: 'S', name: 'language', text: language, help: formMark },
    { class: 'S', name: 'anonymized', text: 'Y' },
    { class: 'SL', name: 'surveyls_title', text: shown(`Feedback: ${name}`), language },
    { class: 'SL', name: 'surveyls_welcometext', text: shown(intro), language },
    { class: 'SL', name: 'surveyls_endtext', text: shown(thanks), language },
    { class: 'G', name: 'Feedback', relevance: '1', language },
  ];
}

function questions({ open, scales, name, from, to }: Feedback): Row[] {
  const one = (type: string, id: string, question: string, help = ''): Row => ({
    class: 'Q',
    'type/scale': type,
    name: id,
    relevance: '1',
    text: shown(question),
    help: shown(help),
    language: 'en',
    mandatory: 'N',
    other: 'N',
  });
  return [
    ...open.map(({ id, question }) => one('T', id, question)),
    ...scales.map(({ id, question }) => one('5', id, question, `From ${from} to ${to}`)),
    one('S', name.id, name.question),
  ];
}

/** A text that LimeSurvey shows as it is: it reads texts as HTML, and braces in them as formulas. */
function shown(written: string): string {
  return text(written).replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}
