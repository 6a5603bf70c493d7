/** The four questions about joining, as one asks them of oneself. */
export const fourQuestions = [
  'Do you do this kind of work?',
  'Do you meet the same problems in it as others here?',
  'Could you learn something here that helps you do it better?',
  'Could others learn something from you?',
] as const;

/** What a community asks of its sponsor where nothing has been promised yet. */
export const sponsorAsks = [
  'Open the launch, and say why it matters.',
  'Free up hours for it with the line managers.',
  'Tell your peers about it.',
] as const;

/** Whether a promise is nothing but to open the launch, so that it is kept once the launch is over. */
export function isOpening(promise: string): boolean {
  return /^open(?:s|ing)? the launch(?: (?:event|meeting|session|party))?(?:, and say why it matters)?[.!]?$/i.test(
    promise.trim(),
  );
}

/** What organisers say when they are asked why a chat group is not enough. */
export const chatGroup =
  'A chat group is quick to open, and quick to fall silent. What keeps people coming is a subject they need at work, somebody with time to look after it, and leave to take part. That is what this page asks for.';

/** What research says, with what it does not say. */
export const research = [
  {
    finding:
      'A study of 57 communities in large European and American companies names what the successful ones had in common: aims tied to the strategy, a sponsor and a leader who work together, a climate in which mistakes may be told, and measured results. Those that failed lacked a core group, personal contact among members, or a practice people could see.',
    source:
      'Gilbert Probst and Stefano Borzillo, “Why communities of practice succeed and why they fail”, European Management Journal 26 (2008), pages 335 to 347.',
    limit: 'It rests on what the leaders of these communities reported.',
  },
  {
    finding:
      'In the guilds of Spotify about one member in five was active. Active members reported more benefit than the others, and lack of time kept people away.',
    source: 'Darja Šmite and others, “Spotify Guilds”, Communications of the ACM 63 (2020), number 3.',
    limit: 'One company, and again what members reported.',
  },
] as const;
