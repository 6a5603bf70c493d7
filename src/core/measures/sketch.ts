import type { Chartered } from '../model.ts';

/** Answers below which a charter is a sketch (house default): every designed charter has more, most borrowed ones none. */
const fewest = 3;

/**
 * Whether a charter says little beyond what a directory of groups would: name, stage, purpose, people, a channel and a
 * meeting. Nobody has been through the questions of design yet, so what it lacks is a question and not a contradiction.
 */
export function isSketch({ charter }: Chartered): boolean {
  const { value } = charter;
  const { scope, benefits, values, membership, support, communications, launch, review } = value;
  const answers = [
    value.vision,
    value.domain,
    value.audience,
    scope.in[0] ?? scope.out[0],
    value.needs[0],
    benefits.members[0] ?? benefits.organisation[0],
    value.objectives[0],
    values.ways_of_working[0] ?? values.safe_space,
    membership.how_to_join ?? membership.criteria[0],
    support.member_time ?? support.budget ?? support.recognition[0],
    value.indicators[0],
    communications.stakeholders[0] ?? communications.messages[0] ?? communications.input,
    launch.date,
    review.every ?? review.next ?? review.last,
  ];
  return answers.filter((answer) => answer !== undefined).length < fewest;
}
