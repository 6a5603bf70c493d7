/** Verbs that say what people can be seen to do, from the first level of a skill to the fourth. */
export const visibleVerbs = [
  ['explain', 'list'],
  ['use', 'build', 'solve'],
  ['compare', 'diagnose', 'choose'],
  ['design', 'coach', 'set the standard'],
] as const;

/** The verb of an English learning objective that nobody can see somebody do, as a dictionary has it. */
export function hiddenVerb(objective: string): string | undefined {
  let text = objective.slice(0, longest).replace(/\s+/g, ' ').trim().toLowerCase();
  for (const form of [marks, occasion, subject]) text = text.replace(form, '');
  while (before.test(text)) text = text.replace(before, '');
  return hidden.find(([, form]) => form.test(text))?.[0];
}

// The first verb of a sentence that anybody would read to its end stands well before this.
const longest = 300;

const marks = /^[^\p{L}\p{N}]+/u;
const occasion = /^(?:by|at|after|following|on|upon|when|once)\b[^,:]{0,80}[,:] /;
const subject =
  /^(?:(?:all|any|each|every|the|our|new|a) ){0,3}(?:members?|participants?|people|learners?|attendees?|students?|colleagues?|newcomers?|everyone|everybody|they|we|you)(?: |['’](?=ll ))/;
const before =
  /^(?:will|ll|shall|should|can|could|may|must|have to|need to|(?:be|are|is) able to|to|also|better|clearly|deeply|fully|properly|really|thoroughly|truly) /;

const aware = '(?:aware of|familiar with|acquainted with)';
const amount = '(?:(?:an?|the|some|more|basic|better|broad|clear|deep|deeper|general|good|solid|working) ){0,3}';
const forms: readonly (readonly [verb: string, form: string])[] = [
  ['understand', 'understand(?:s|ing)?'],
  ['know', 'knows?'],
  ['learn', 'learns?'],
  ['appreciate', 'appreciates?'],
  ['believe', 'believes?'],
  ['grasp', 'grasps?'],
  ['be aware of', '(?:be|is|are) (?:fully |more )?aware of'],
  ['be familiar with', '(?:be|is|are) (?:fully |more )?familiar with'],
  ['become acquainted with', `(?:become|becomes|get|gets) (?:more )?${aware}`],
  ['gain knowledge of', `gains? ${amount}(?:knowledge|understanding) of`],
  ['have an understanding of', `(?:have|has) ${amount}(?:knowledge|understanding) of`],
];
const hidden = forms.map(([verb, form]) => [verb, new RegExp(`^${form}(?=[ ,.;:!?]|$)`)] as const);
