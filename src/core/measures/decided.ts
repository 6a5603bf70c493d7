import type { Chartered, Model } from '../model.ts';
import { daysBetween } from '../words/dates.ts';

/** How contribution is noticed, as far as the files say. */
export interface Recognised {
  /** Recognition or incentives that are written down, here or for all communities, or thanks that are planned. */
  readonly isPlanned: boolean;
  /** Whether thanks of the last `days` days, or of a day nobody wrote down, are in the log. */
  readonly isRecent: boolean;
  /** The day of the newest thanks in the log. */
  readonly last?: string;
}

/** How contribution is noticed: what is planned, and thanks on file. */
export function recognised(community: Chartered, { strategy }: Model, today: string, days = 365): Recognised {
  const { charter, roles } = community;
  const { support, communications } = charter.value;
  const logged = thanks(community);
  return {
    isPlanned:
      support.recognition.length > 0 ||
      support.incentives.length > 0 ||
      Boolean(strategy?.value.support_offer.incentives.length) ||
      Boolean(roles?.value.roles.some(({ recognised_by }) => recognised_by)) ||
      communications.messages.some(({ about }) => about === 'thanks'),
    isRecent: logged.some((date) => !date || daysBetween(date, today) <= days),
    last: logged.reduce((newest = '', date = '') => (date > newest ? date : newest), undefined),
  };
}

/** The dates of thanks on file, undefined where an entry has none. */
function thanks({ log }: Chartered): (string | undefined)[] {
  const messages = log?.value.messages.filter(({ about }) => about === 'thanks') ?? [];
  return [...(log?.value.recognition ?? []), ...messages].map(({ date }) => date);
}
