import { defineAttachment } from '../attachment.ts';
import { coverageBars } from '../words/coverage-bars.ts';
import { listSome } from '../words/list.ts';

export default defineAttachment({
  on: 'community',
  page: 'skills-report',
  files: ({ skills: { coverage, map } }) => {
    const rows = coverage.map(({ skill, bar, wanted, cover }) => ({ label: skill, bar, note: wanted, cover }));
    const drawn = rows.filter(({ bar, cover }) => bar ?? cover);
    // Where most bars would be missing, the table says the same with less ado.
    if (drawn.length === 0 || drawn.length * 2 < rows.length) return [];
    const title = 'How many are where their role needs them';
    const told = coverage.filter(({ bar }) => bar !== null).map(({ skill, there }) => `${skill} ${there}`);
    const alt = told.length > 0 ? listSome(told) : `how many of the people wanted there are, in ${rows.length} skills`;
    return [
      { name: 'pictures/skills-coverage.svg', text: coverageBars(title, rows, map.tooFew), alt: `${title}: ${alt}.` },
    ];
  },
});
