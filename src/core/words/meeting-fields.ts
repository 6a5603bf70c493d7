import { readMeetingTime } from './meeting-time.ts';
import { yamlText } from './yaml.ts';

/** The fields that a meeting time in words would be, `day: Tuesday, time: "08:00"`; undefined unless all of it is clear. */
export function meetingFields(text: string): string | undefined {
  const { rest, minutes, ...read } = readMeetingTime(text) ?? { rest: text };
  const fields = { ...read, ...(minutes !== undefined && { minutes }) };
  if (rest !== '' || Object.keys(fields).length < 2) return undefined;
  const order = ['every', 'day', 'time', 'timezone', 'minutes'] as const;
  return order.flatMap((name) => (fields[name] === undefined ? [] : `${name}: ${yamlText(fields[name])}`)).join(', ');
}
