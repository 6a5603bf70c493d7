import type { Chartered } from '../model.ts';

// “For anybody who repairs returned goods” says it, wherever it stands.
const people = new RegExp(
  '\\b(?:(?:anyone|anybody|everyone|everybody|people|those|all|members) (?:who|whose|interested|working|involved|from)|' +
    '(?:analyst|academic|beginner|clinician|colleague|contributor|designer|developer|engineer|expert|maintainer|' +
    'manager|newcomer|nurse|operator|practitioner|professional|researcher|scientist|specialist|student|teacher|' +
    'tester|user|vendor|volunteer|writer)s)\\b',
  'i',
);

/**
 * Whether it is said who a community is for: its audience, criteria or the four questions, the audience of its drive, or
 * a purpose or domain that names the people.
 */
export function saysWhoFor({ charter, roles }: Chartered): boolean {
  const { audience, purpose, domain = '', membership } = charter.value;
  if (audience || membership.criteria.length > 0 || membership.use_four_questions) return true;
  return Boolean(roles?.value.citizenship.drive.audience) || people.test(`${purpose}\n${domain}`);
}

/** Whether it is clear who fits: criteria, the four questions, or an open door for an audience that is written down. */
export function saysWhoFits({ charter }: Chartered): boolean {
  const { audience, membership } = charter.value;
  const { criteria, use_four_questions, joining } = membership;
  return criteria.length > 0 || use_four_questions === true || (joining === 'open' && Boolean(audience));
}

/** Whether it is decided if outsiders may join: by the boundary itself, the groups outside, or the reason against them. */
export function hasBoundary({ charter }: Chartered): boolean {
  const { boundary, external_groups, closed_reason } = charter.value.membership;
  return boundary !== undefined || external_groups.length > 0 || Boolean(closed_reason);
}
