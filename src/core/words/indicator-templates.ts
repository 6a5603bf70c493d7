/** Name, cycle of value, unit, where it comes from, how often, and which way it should go. */
type Row = readonly [name: string, cycle: string, unit: string, source: string, every: string, direction: string];

const rows: readonly Row[] = [
  ['Members who come back within a month', 'immediate', 'percent', 'log', 'monthly', 'up'],
  ['Worth the time (1 to 5)', 'immediate', 'mean', 'feedback form', 'quarterly', 'up'],
  ['Questions answered within a day', 'immediate', 'percent', 'platform', 'monthly', 'up'],
  ['Assets published and reviewed', 'potential', 'per quarter', 'log', 'quarterly', 'up'],
  ['Pairs across teams', 'potential', 'per quarter', 'log', 'quarterly', 'up'],
  ['Topics tried at work', 'applied', 'percent of participants', 'form after 4 weeks', 'quarterly', 'up'],
  ['Assets reused by another team', 'applied', 'per quarter', 'log', 'quarterly', 'up'],
  ['Problems solved', 'realised', 'per quarter', 'log', 'quarterly', 'up'],
  ['Time to solve a recurring problem', 'realised', 'days', 'ticket system', 'quarterly', 'down'],
  ['Ideas taken up as product or service', 'transformative', 'per year', 'strategy', 'yearly', 'up'],
];

/** Signs of success to start from, each with the fields that go with it. None has a target: that is yours. */
export const indicatorTemplates = rows.map(([value, cycle, unit, source, every, direction]) => ({
  value,
  with: { unit, direction, source, every, cycle },
}));
