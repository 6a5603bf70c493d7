/** What an action takes of whoever looks after a community; `weight` is what its use is divided by (house defaults). */
export const efforts = {
  minutes: { weight: 1, words: 'a few minutes, by yourself' },
  hour: { weight: 2, words: 'an hour: think it over, or ask one person' },
  meeting: { weight: 4, words: 'a conversation or a meeting: others have to agree' },
  months: { weight: 8, words: 'some months: people, money or habits have to change' },
} as const;
export type Effort = keyof typeof efforts;
