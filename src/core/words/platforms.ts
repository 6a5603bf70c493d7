/** Tools that communities use; that one stands here says nothing about whether it is allowed anywhere. */
export const platforms = [
  'Yammer',
  'MS Teams',
  'Slack',
  'YouTube',
  'Open-source wiki',
  'Mailing list',
  'Shared drive',
  'Code host',
  'Survey form',
] as const;
