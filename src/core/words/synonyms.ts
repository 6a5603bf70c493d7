/** What people call a field elsewhere, and the field it is here. */
export const synonyms: Readonly<Record<string, string>> = {
  goals: 'objectives',
  goal: 'objectives',
  meetings: 'rhythm',
  meeting: 'rhythm',
  mission: 'purpose',
  why: 'purpose',
  owner: 'manager',
  kpis: 'indicators',
  metrics: 'indicators',
  tools: 'platform',
  leads: 'roles',
  chairs: 'roles',
  title: 'name',
};
