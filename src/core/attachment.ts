import type { OrganisationView } from './view/organisation.ts';
import type { CommunityView } from './view.ts';

/** A file beside a page: a picture that the page shows, a calendar, a form to import. */
export interface Attached {
  /** Its path from the folder of the pages, `pictures/poster-a4.svg`. */
  readonly name: string;
  readonly text: string;
  /** What a picture shows, in one sentence, for those who do not see it; blank for what is no picture. */
  readonly alt: string;
}

/** Makes files for one page from what its page sees; none where there is nothing to show. */
export type Attachment =
  | { readonly on: 'community'; readonly page: string; files(view: CommunityView): readonly Attached[] }
  | { readonly on: 'organisation'; readonly page: string; files(view: OrganisationView): readonly Attached[] };

/** An attachment as it is; the call checks its type. */
export function defineAttachment<T extends Attachment>(attachment: T): T {
  return attachment;
}
