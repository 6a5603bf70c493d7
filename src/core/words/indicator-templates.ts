/** A sign of success that many communities can read, with the fields that go with it. */
interface Template {
  readonly value: string;
  readonly with: Readonly<Record<'cycle' | 'unit' | 'direction' | 'source' | 'every', string>>;
}

function template(
  value: string,
  cycle: string,
  unit: string,
  source: string,
  every: string,
  direction = 'up',
): Template {
  return { value, with: { unit, direction, source, every, cycle } };
}

/** Signs of success to start from, from worth of time to work that got better. None has a target: that is yours. */
export const indicatorTemplates: readonly Template[] = [
  template('Members who come back within a month', 'immediate', 'percent', 'log', 'monthly'),
  template('Worth the time (1 to 5)', 'immediate', 'mean', 'feedback form', 'quarterly'),
  template('Questions answered within a day', 'immediate', 'percent', 'platform', 'monthly'),
  template('Assets published and reviewed', 'potential', 'per quarter', 'log', 'quarterly'),
  template('Pairs across teams', 'potential', 'per quarter', 'log', 'quarterly'),
  template('Topics tried at work', 'applied', 'percent of participants', 'form after 4 weeks', 'quarterly'),
  template('Assets reused by another team', 'applied', 'per quarter', 'log', 'quarterly'),
  template('Problems solved', 'realised', 'per quarter', 'log', 'quarterly'),
  template('Time to solve a recurring problem', 'realised', 'days', 'ticket system', 'quarterly', 'down'),
  template('Ideas taken up as product or service', 'transformative', 'per year', 'strategy', 'yearly'),
];
