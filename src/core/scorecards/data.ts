import type { Judged } from '../audit.ts';
import type { OutputOf } from '../output.ts';
import type output from '../outputs/audit.ts';
import type { Scored } from './scored.ts';

/** What `cop audit --format json` prints, beside `schemaVersion`; the published schema says what each field means. */
export type AuditsData = Omit<OutputOf<typeof output>, 'schemaVersion'>;
type CommunityData = AuditsData['communities'][number];
type PartData = CommunityData['audits'][number]['parts'][number];

/** A community as programs read it. */
export function communityData({ community, cards }: Scored): CommunityData {
  const { name, stage } = community.charter.value;
  return {
    slug: community.slug,
    folder: community.folder,
    name,
    stage,
    audits: cards.map(({ audit, card }) => ({
      name: audit.name,
      title: audit.title,
      brief: card.brief,
      parts: card.parts.map(({ title, met, of, verdict, missing, judged }) => ({
        title,
        met,
        of,
        verdict,
        missing: missing?.id ?? null,
        criteria: judged.map(criterionData),
      })),
      remarks: [...card.remarks],
      details: card.data ?? null,
    })),
  };
}

function criterionData({ criterion, state, weight }: Judged): PartData['criteria'][number] {
  const { id, asks, reads, rule, todo } = criterion;
  return { id, asks, state, weight, reads: [...reads], rule: rule ?? null, todo };
}
