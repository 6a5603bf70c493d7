/** What the rules of each category ask for: the first line of its page. */
export const categories: Readonly<Record<string, string>> = {
  communication: 'People hear of the community, understand what it is for, can join and are heard.',
  health: 'The community is alive, does people good, and somebody would notice if it were not.',
  integrity:
    'The files say what they mean: nothing misspelt, contradictory or left over. These rules always take part.',
  learning: 'Topics, learning objectives and learning paths lead somewhere.',
  membership: 'The right people are in it, newcomers arrive well, and nobody is written down without being asked.',
  relevance: 'The community answers needs that its members and the organisation have today.',
  rhythm: 'Meetings come often enough, are varied enough, and fit into the time that members have.',
  roles: 'Somebody is named for what has to be done, has the time for it, and is not alone with it.',
  skills: 'What people can do, want to learn and could teach is known well enough to act on.',
  support: 'The organisation stands behind the community: sponsor, time, money and places to meet.',
};
