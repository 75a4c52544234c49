/** Words of how often the diary asks, of closing it, and of what it holds so far, in German. */
import { fullDay } from '../dates.ts';
import type { words as en } from '../en/rhythm.ts';
import { number, plural } from '../plural.ts';

const one = (value: number): string => number(value, { maximumFractionDigits: 1 });

export const words: typeof en = {
  age: {
    title: 'Wie lange hast du diese Schmerzen schon?',
    text: 'Bei neuen Schmerzen braucht es keine Zahl an jedem Tag. Du kannst das überspringen.',
    days: 'Bis zu zwei Wochen',
    weeks: 'Zwei bis sechs Wochen',
    longer: 'Länger',
    skip: 'Überspringen',
  },
  managed: {
    title: 'Was hast du heute geschafft?',
    text: 'Bei neuen Schmerzen zählt das mehr als eine Zahl. Ein Tippen ist ein Eintrag.',
    saved: 'Auf diesem Handy gespeichert',
    more: 'Mehr dazu eintragen',
    failed: 'Noch nicht gespeichert. Bitte lass diese Seite offen.',
  },
  news: {
    title: {
      daily: 'Zwei Wochen lang genauer hinsehen',
      three_a_week: 'Drei Tage in der Woche reichen jetzt',
      weekly: 'Einmal in der Woche reicht jetzt',
      nothing: '',
    },
    reminders: 'Erinnerungen ans Schreiben folgen dem. Schreiben kannst du jederzeit.',
    fine: 'In Ordnung',
    daily: 'Lieber jeden Tag',
  },
  why: {
    start: 'Die ersten zwei Wochen zeigen, wovon du ausgehst.',
    again: 'Du hast das Tagebuch wieder geöffnet. Zwei Wochen zeigen, wie es jetzt ist.',
    flare: 'Die Schmerzen waren deutlich stärker als in den Wochen davor.',
    new_place: 'Eine neue Stelle tut weh.',
    safety: 'Aus den Fragen zur Sicherheit kam ein Rat.',
    steady: 'Es ist seit einer Weile gleich oder wird leichter.',
    new_pain: 'Die Schmerzen sind neu. Was du schaffst, zählt mehr als eine Zahl an jedem Tag.',
    wish: 'Du möchtest jeden Tag schreiben.',
    ended: 'Du hast das Tagebuch geschlossen.',
  },
  asks: {
    daily: 'Das Tagebuch fragt jeden Tag.',
    three_a_week: 'Das Tagebuch fragt an drei Tagen in der Woche.',
    weekly: 'Das Tagebuch fragt einmal in der Woche.',
    nothing: 'Das Tagebuch fragt nichts.',
  },
  reasons: {
    title: 'Warum seltener?',
    text: [
      'Wer jeden Tag an die Schmerzen denkt, behält sie leichter im Kopf.',
      'In einer Studie hatten sich 58 Menschen gerade den unteren Rücken gezerrt. Die Hälfte schrieb vier Wochen lang jeden Tag die Schmerzen auf. Nach drei Monaten waren davon etwa 5 von 10 erholt. Bei den anderen waren es etwa 8 von 10.',
      'Eine Studie nach Verletzungen am Nacken fand dasselbe. Beide waren klein. Vielleicht gilt es nicht für alle.',
      'Zwei ruhige Wochen: drei Tage in der Woche. Sechs ruhige Wochen: einmal in der Woche. Ein Schub, eine neue Stelle oder ein neuer Rat aus den Fragen zur Sicherheit bringt es für zwei Wochen zurück auf jeden Tag.',
    ],
    sources:
      'Quellen: Ferrari 2015, Rheumatology International 35:55. Ferrari und Louw 2013, Journal of Zhejiang University Science B 14:1049.',
  },
  link: 'Dein Tagebuch bisher, und wie oft du schreibst',
  closed: {
    title: 'Das Tagebuch ist geschlossen',
    text: (day) => `Seit ${fullDay(day)} wird nichts gefragt. Alles ist noch da.`,
    again: 'Ein Schub: wieder öffnen',
  },
  steadyEnough: {
    text: 'Wenn du magst, kannst du das Tagebuch schließen. Ein Tippen öffnet es wieder.',
    button: 'Zurückblicken und schließen',
  },
  page: {
    title: 'Dein Tagebuch bisher',
    loading: 'Deine Einträge werden gelesen …',
    failed: 'Deine Einträge ließen sich gerade nicht lesen. Sie sind weiter auf diesem Handy.',
    empty: 'Noch ist nichts eingetragen.',
    span: (from, to, days) =>
      `Vom ${fullDay(from)} bis zum ${fullDay(to)}: ${plural(days, { one: 'Einträge an # Tag', other: 'Einträge an # Tagen' })}.`,
    life: 'Schmerz und Alltag',
    activities: 'Was dir wichtig ist',
    activity: (name, first, now) => `${name}: zuerst ${one(first)} von 10, jetzt ${one(now)}.`,
    activityOnce: (name, now) => `${name}: ${one(now)} von 10.`,
    activityScale: '10 ist so gut wie vor den Schmerzen.',
    helped: 'Was du ausprobiert hast',
    tried: (name, times) =>
      `${name}: ${plural(times, { one: '#-mal ausprobiert', other: '#-mal ausprobiert' })}`,
    outcome: (worked, partly) =>
      [
        ...(worked > 0 ? [`${number(worked)}× geholfen`] : []),
        ...(partly > 0 ? [`${number(partly)}× etwas geholfen`] : []),
      ].join(', '),
    noOutcome: 'hat bisher nicht geholfen',
    session: (name, times) =>
      `${name}: ${plural(times, { one: '# Einheit', other: '# Einheiten' })}`,
    change: (before, after) =>
      `in der Mitte Schmerz ${one(before)} vorher und ${one(after)} danach`,
    notWhy: 'Das zeigt, was nach was kam. Es sagt nicht, warum.',
    rhythm: 'Wie oft du schreibst',
    auto: 'Das Tagebuch entscheiden lassen',
    daily: 'Jeden Tag schreiben',
    close: {
      title: 'Das Tagebuch schließen',
      text: 'Dann wird nichts mehr gefragt, und keine Erinnerung ans Schreiben kommt. Nichts wird gelöscht. Ein Tippen öffnet es wieder.',
      button: 'Vorerst schließen',
    },
    keep: 'Offen lassen',
    print: 'Drucken oder als PDF sichern',
    share: 'Die Worte teilen',
    copied: 'Kopiert.',
    notShared: 'Dieses Handy konnte es nicht teilen.',
  },
};
