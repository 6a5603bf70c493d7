/** The names of the levels where a community has not chosen others. */
export const defaultScale = ['none', 'awareness', 'working', 'practitioner', 'expert'];

/** A level is its place in the list. These frameworks count from 1, so “none” stands at 0. */
export const presets: ReadonlyMap<string, readonly string[]> = new Map([
  ['dreyfus', ['none', 'novice', 'advanced beginner', 'competent', 'proficient', 'expert']],
  [
    'sfia',
    [
      'none',
      'follow',
      'assist',
      'apply',
      'enable',
      'ensure/advise',
      'initiate/influence',
      'set strategy/inspire/mobilise',
    ],
  ],
  ['ecf', ['none', 'e-1', 'e-2', 'e-3', 'e-4', 'e-5']],
]);

/** The levels of a framework by its name: `dreyfus`, `sfia`, `e-cf`. */
export function presetScale(name: string): readonly string[] | undefined {
  return presets.get(name.toLowerCase().replace(/[\s_-]+/g, ''));
}
