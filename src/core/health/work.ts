import { assets } from '../measures/assets.ts';
import { total } from '../measures/attendance.ts';
import { floors, graces } from '../measures/evidence.ts';
import { replies } from '../measures/feedback.ts';
import { strategyFit } from '../measures/fit.ts';
import { attendance, rhythm } from '../measures/lit.ts';
import { problems } from '../measures/problems.ts';
import { toNumber } from '../measures/ratio.ts';
import { supportSigns } from '../measures/support-signs.ts';
import { valueEvidence } from '../measures/value.ts';
import { voice } from '../measures/voice.ts';
import { unlitWords } from '../view/light-words.ts';
import { assetWords, feedbackWords, problemWords } from '../view/signs.ts';
import { digits } from '../words/amounts.ts';
import { plainDate } from '../words/dates.ts';
import { plural } from '../words/list.ts';
import { bare, capital, sentence } from '../words/phrases.ts';
import { houseMeasure, type Indicator } from './indicator.ts';

const rhythmKept: Indicator = {
  id: 'rhythm-kept',
  title: 'Rhythm kept',
  unit: 'intervals since the last one',
  formula: 'counted days since the last meeting of the regular activity that is furthest behind ÷ its interval in days',
  needs: 'an activity with an interval, and one meeting of it',
  source: houseMeasure,
  from: ['log'],
  read: ({ community, today }) => {
    const { data, unlit } = rhythm(community, today);
    if (!data) return { missing: unlitWords[unlit!] };
    return {
      value: toNumber(data.ratio),
      cell: digits(toNumber(data.ratio), 2),
      says: `“${bare(data.activity.name)}”: ${plural(data.counted, 'counted day')}, in an interval of ${data.days}.`,
    };
  },
};

const trend: Indicator = {
  id: 'attendance-trend',
  title: 'Attendance trend',
  unit: 'ratio',
  formula: 'mean of the last three ÷ mean of the three before, of the regular activity where it fell most',
  needs: `${floors.comparable} meetings of one regular activity that say how many came`,
  source: houseMeasure,
  from: ['log'],
  read: ({ community, today }) => {
    const { data, unlit } = attendance(community, today);
    if (!data?.ratio) return { missing: unlit ? unlitWords[unlit] : 'Nobody came to the earlier meetings on file.' };
    const mean = (numbers: readonly number[]) => digits(total(numbers) / numbers.length);
    return {
      value: toNumber(data.ratio),
      cell: digits(toNumber(data.ratio), 2),
      says: `“${bare(data.activity.name)}”: ${mean(data.late)} people lately, ${mean(data.early)} before.`,
    };
  },
};

const solved: Indicator = {
  id: 'problems-solved',
  title: 'Problems solved',
  unit: 'ratio',
  formula: 'problems solved ÷ problems raised, in the meetings of 180 counted days',
  needs: 'one meeting that says how many problems were raised',
  source: houseMeasure,
  from: ['log'],
  read: ({ community, today }) => {
    const found = problems(community, today);
    if (!found.ratio) return { missing: 'No meeting of half a year says that a problem was raised.' };
    return { value: toNumber(found.ratio), cell: `${found.solved} of ${found.raised}`, says: problemWords(found) };
  },
};

const made: Indicator = {
  id: 'assets-per-quarter',
  title: 'Things made',
  unit: 'things in a quarter',
  formula: 'things made or looked at again in 91 counted days',
  needs: 'one asset on file',
  source: houseMeasure,
  from: ['log'],
  read: ({ community, today }) => {
    const found = assets(community, today);
    if (found.all === 0) return { missing: 'Nothing that was made is on file.' };
    const fresh = found.made + found.reviewed;
    return {
      value: fresh,
      cell: `${fresh} a quarter`,
      says: `${found.made} made and ${found.reviewed} looked at again in the last quarter; ${assetWords(found)}`,
    };
  },
};

const heard: Indicator = {
  id: 'voice',
  title: 'Last heard of',
  unit: 'counted days',
  formula: 'counted days since the last message or meeting',
  needs: 'one message or meeting with a date',
  source: 'Garfield 2018 (a message of the leaders at least monthly).',
  from: ['log'],
  read: ({ community, today }) => {
    const found = voice(community, today);
    if (!found) return { missing: 'No message or meeting with a date is on file.' };
    return {
      value: found.counted,
      cell: plural(found.counted, 'day'),
      says: `Members last heard of it on ${plainDate(found.date)}.`,
    };
  },
};

const evidence: Indicator = {
  id: 'value-evidence',
  title: 'Signs of value',
  unit: 'counted days since the newest',
  formula: 'counted days since the newest story or reading that shows work done differently, or better results',
  needs: 'one such story or reading with a date',
  source: 'Wenger, Trayner & de Laat 2011.',
  from: ['log'],
  read: ({ community, today }) => {
    const { newest, all } = valueEvidence(community, today);
    if (!newest) return { missing: 'Nothing on file shows that work is done differently.' };
    return {
      value: newest.counted,
      cell: plural(newest.counted, 'day'),
      says: `The newest of ${all.length} is from ${plainDate(newest.date)}.`,
    };
  },
};

const answered: Indicator = {
  id: 'feedback-answered',
  title: 'Feedback answered',
  unit: 'share of feedback',
  formula: `answered or acted on ÷ received more than ${graces.feedback} days ago`,
  needs: `one piece of feedback that is older than ${graces.feedback} days`,
  source: houseMeasure,
  from: ['log'],
  read: ({ community, today }) => {
    const all = replies(community, today);
    if (all.length === 0) return { missing: `No feedback older than ${graces.feedback} days is on file.` };
    const done = all.filter(({ isAnswered }) => isAnswered).length;
    return { value: done / all.length, cell: `${done} of ${all.length}`, says: feedbackWords(all) };
  },
};

const support: Indicator = {
  id: 'support-signs',
  title: 'Support',
  unit: 'signs',
  formula: 'of these three: the sponsor was seen in 180 counted days, time of members is decided, money is decided',
  needs:
    'a community that is being set up, or further; for the sponsor also four meetings and a message in a log that reaches back 180 days',
  source: houseMeasure,
  from: ['log', 'roles'],
  read: ({ community, model, today }) => {
    if (community.charter.value.stage === 'proposed')
      return { missing: 'Before it is set up nobody asks for support.' };
    const { isSponsorSeen, isTimeDecided, isBudgetDecided } = supportSigns(community, model, today);
    const signs = [
      [isTimeDecided, 'time of members is decided', 'time of members is not decided'],
      [isBudgetDecided, 'money is decided', 'nobody has decided about money'],
      [isSponsorSeen, 'the sponsor was seen in half a year', 'the log shows no sponsor in half a year'],
    ] as const;
    const known = signs.filter(([sign]) => sign !== undefined);
    const there = known.filter(([sign]) => sign).length;
    return {
      value: there,
      cell: `${there} of ${known.length}`,
      says: sentence(capital(known.map(([sign, yes, no]) => (sign ? yes : no)).join('; '))),
    };
  },
};

const fit: Indicator = {
  id: 'strategy-fit',
  title: 'Strategy fit',
  unit: 'share of topics',
  formula:
    'live topics that reach a live objective of the strategy ÷ live topics that members did not ask for themselves',
  needs: 'a curriculum, and a live objective in strategy.yaml',
  source: houseMeasure,
  from: ['curriculum', 'skills'],
  read: ({ community, model }) => {
    const found = strategyFit(community, model);
    const all = found ? found.linked.length + found.unlinked.length : 0;
    if (!found || all === 0) return { missing: 'No live topic can be held against a live objective of the strategy.' };
    const wished =
      found.wished > 0 ? `; ${found.wished} more ${found.wished === 1 ? 'is' : 'are'} what members asked for` : '';
    const count = found.linked.length;
    return {
      value: count / all,
      cell: `${count} of ${all}`,
      says: `${count} of ${plural(all, 'topic')} ${count === 1 || all === 1 ? 'leads' : 'lead'} to the strategy${wished}.`,
    };
  },
};

/** Indicators about the rhythm of a community. */
export const rhythmIndicators: readonly Indicator[] = [rhythmKept, trend];
/** Indicators about what a community does, and who stands behind it. */
export const workIndicators: readonly Indicator[] = [solved, made, heard, evidence, answered, support, fit];
