import { plural } from './list.ts';
import type { Money } from './money.ts';

/** `1,200`, `12.5`: digits in groups of three, at most `places` decimals, no zeros at the end. */
export function digits(amount: number, places = 1): string {
  const [whole, part] = amount.toFixed(places).split('.') as [string, string | undefined];
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = (part ?? '').replace(/0+$/, '');
  return rest === '' ? groups : `${groups}.${rest}`;
}

/** `1 hour`, `12.5 hours`. */
export function hours(amount: number): string {
  const shown = digits(amount);
  return `${shown} ${shown === '1' ? 'hour' : 'hours'}`;
}

/** `1 hour`, `2.5 hours`, but `30 minutes` and `75 minutes`: how long something takes, exactly. */
export function length(amount: number): string {
  return amount >= 1 && Number.isInteger(amount * 10) ? hours(amount) : minutes(Math.round(amount * 60));
}

/** `about 100 hours`: whole hours from ten upwards, as nobody counts more exactly. */
export function aboutHours(amount: number): string {
  return `about ${hours(amount < 10 ? amount : Math.round(amount))}`;
}

/** `60 minutes`, `1 hour 45 minutes`, `2 hours`. */
export function minutes(amount: number): string {
  const whole = Math.floor(amount / 60);
  const rest = amount % 60;
  if (amount <= 90) return plural(amount, 'minute');
  return rest === 0 ? hours(whole) : `${hours(whole)} ${plural(rest, 'minute')}`;
}

/** `0:05`, `1:10`: minutes on a clock that starts with the meeting. */
export function clock(amount: number): string {
  return `${Math.floor(amount / 60)}:${String(amount % 60).padStart(2, '0')}`;
}

/** `17:40`: so many minutes after a time of day; midnight begins a new one. */
export function timeAfter(time: string, later: number): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return clock((hour * 60 + minute + later) % 1440).padStart(5, '0');
}

/**
 * `3,000 EUR per year`, `no budget: the department pays for rooms`, `on request from Maria Lind`, or the sentence as
 * written; nothing where nothing was decided. `what` names the money, unless it was named before: then it is
 * `none (the department pays for rooms)`. A decision to have none is a decision.
 */
export function moneyWords(money: Money | undefined, what = ''): string {
  if (money === undefined) return '';
  if (money.amount !== undefined) {
    const amount = [digits(money.amount, 2), money.currency].filter(Boolean).join(' ');
    return money.per ? `${amount} per ${money.per}` : amount;
  }
  if (money.none) return what ? `no ${what}: ${money.none}` : `none (${money.none})`;
  if (money.on_request) return `on request from ${money.on_request}`;
  return money.said ?? '';
}
