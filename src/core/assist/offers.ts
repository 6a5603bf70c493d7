import type { Offer, Spot } from '../assist.ts';
import type { Path } from '../finding.ts';
import type { Kind, Reference } from '../kind.ts';
import { kinds } from '../kinds/index.ts';
import { kindOf } from '../link.ts';
import type { KindName } from '../model.ts';
import { type Field, fieldAt } from '../schema.ts';
import { terminal } from '../words/safe.ts';
import { yamlText } from '../words/yaml.ts';
import { fieldAbout, formOf } from './about.ts';
import { type Cursor, cursorAt, remarkAt } from './cursor.ts';
import type { Span } from './entry.ts';
import { choosable, communityOf, keyReferenceAt, referenceAt } from './names.ts';
import { rangeIn } from './range.ts';
import { optionOffers, remarkOffers, ruleOffers } from './rule-offers.ts';

/** What an offer is before it is known where it stands and how it is written there. */
export type Draft = Omit<Offer, 'range' | 'typed'>;

/** Everything that can be written at a place: fields that are not there yet, choices, names, rules. */
export function offers(spot: Spot): Offer[] {
  const { text, offset, file, model } = spot;
  const kind = kindOf(file.slice(model.root.length));
  if (!kind) return [];
  const remark = remarkAt(text, offset);
  if (remark) return remarkOffers(remark, spot.rules).map((draft) => placed(draft, draft.word, text));
  const cursor = cursorAt(text, offset);
  if (!cursor) return [];
  const drafts = [...fieldDrafts(spot, kind, cursor), ...valueDraftsAt(spot, kind, cursor)];
  return drafts.map((draft) => placed(draft, cursor.word, text));
}

function placed(draft: Draft, word: Span, text: string): Offer {
  // An editor compares what is typed with what stands there, quotes included.
  const quote = /^["']/.exec(text.slice(...word))?.[0] ?? '';
  const { sort, label, detail, about } = draft;
  const typed = `${quote}${label}${sort === 'name' && detail !== '' ? ` ${detail}` : ''}`;
  return { sort, label, detail, about, text: draft.text, range: rangeIn(text, word), typed };
}

function fieldDrafts(spot: Spot, kind: KindName, cursor: Cursor): Draft[] {
  const { inside, isBelow, taken } = cursor;
  const field = inside && fieldAt(schemaOf(kind), inside);
  if (!inside || !field) return [];
  const isListed = field.form === 'list' && isBelow;
  const group = isListed ? field.entry : field;
  const lead = isListed ? '- ' : cursor.isTight ? ' ' : '';
  const draft = (one: Draft): Draft => ({ ...one, text: `${lead}${one.text}` });
  if (group?.form === 'map') return keyDrafts(spot, kind, cursor).map(draft);
  const fields = group?.fields ?? [];
  return fields
    .filter(({ name }) => name !== '$schema' && (isListed || !taken.includes(name)))
    .map((one) => draft(fieldDraft(one, cursor)));
}

function fieldDraft(field: Field, { hasColon, isInBrackets }: Cursor): Draft {
  const goesOn = [field.form, field.entry?.form].some((form) => form === 'group' || form === 'map');
  const text = hasColon ? field.name : `${field.name}:${goesOn && !isInBrackets ? '' : ' '}`;
  return { sort: 'field', label: field.name, detail: formOf(field), about: fieldAbout(field), text };
}

/** Names of fields that are names of something, and those of rules and their options in the settings. */
function keyDrafts(spot: Spot, kind: KindName, { inside = [], taken, hasColon }: Cursor): Draft[] {
  const reference = keyReferenceAt(kind, inside);
  const isRules = kind === 'config' && inside[0] === 'lint' && inside.at(-1) === 'rules';
  const isOptions = kind === 'config' && inside.at(-3) === 'rules' && inside.at(-1) === 'options';
  const drafts = [
    ...(reference ? nameDrafts(spot, reference) : []),
    ...(isRules ? ruleOffers(spot.rules) : []),
    ...(isOptions ? optionOffers(spot.rules, String(inside.at(-2))) : []),
  ];
  return drafts
    .filter(({ label }) => !taken.includes(label))
    .map((draft) => ({ ...draft, text: hasColon ? draft.text : `${draft.text}: ` }));
}

function valueDraftsAt(spot: Spot, kind: KindName, { value, isBelow, isTight, listed }: Cursor): Draft[] {
  const field = value && fieldAt(schemaOf(kind), value);
  if (!value || !field) return [];
  const isListed = field.form === 'list' && isBelow;
  const drafts =
    isListed && field.entry
      ? valueDrafts(spot, kind, [...value, 0], field.entry)
      : valueDrafts(spot, kind, value, field);
  const lead = isListed ? '- ' : isTight ? ' ' : '';
  return drafts
    .filter(({ label, detail }) => !listed.includes(label) && (detail === '' || !listed.includes(detail)))
    .map((draft) => ({ ...draft, text: `${lead}${draft.text}` }));
}

function valueDrafts(spot: Spot, kind: KindName, path: Path, field: Field): Draft[] {
  const { form, main, entry, choices, meanings = [], samples = [], fields = [] } = field;
  const reference = referenceAt(kind, path);
  if (reference) return nameDrafts(spot, reference);
  if (form === 'list') return entry ? valueDrafts(spot, kind, [...path, 0], entry) : [];
  const mainField = fields.find(({ name }) => name === main);
  if (mainField) return valueDrafts(spot, kind, [...path, mainField.name], mainField);
  if (choices) return choices.map((word, index) => choiceDraft(word, meanings[index]));
  if (form === 'yes-no') return ['yes', 'no'].map((word) => choiceDraft(word));
  if (form === 'date') return [choiceDraft(spot.today, 'today')];
  if (form === 'level') {
    const scale = communityOf(spot.model, spot.file)?.skills?.value.scale ?? [];
    return scale.map((word, index) => choiceDraft(word, `level ${index}`, yamlText(word)));
  }
  return samples.map((word) => choiceDraft(word));
}

function choiceDraft(label: string, detail = '', text = label): Draft {
  return { sort: 'choice', label, detail, about: '', text };
}

function nameDrafts({ model, file }: Spot, reference: Reference): Draft[] {
  return choosable(model, file, reference).map(({ key, label, type, file: from }): Draft => {
    const other = label === key ? '' : terminal(label);
    const about = from === undefined ? '' : `${type} in ${from.slice(model.root.length)}`;
    return { sort: 'name', label: terminal(key), detail: other, about, text: yamlText(key) };
  });
}

function schemaOf(kind: KindName) {
  return (kinds[kind] as Kind).schema;
}
