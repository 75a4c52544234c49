/** Words of the weekly questions, in German. The PEG questions keep the meaning of the measure (Krebs 2009). */
import type { words as en } from '../en/checkin.ts';
import { number } from '../plural.ts';

export const words: typeof en = {
  title: 'Wochenfragen',
  lead: 'Drei Zahlen zur vergangenen Woche. Es dauert etwa 20 Sekunden.',
  peg: {
    pain: {
      legend:
        'Welche Zahl beschreibt am besten deinen durchschnittlichen Schmerz in der letzten Woche?',
      low: 'kein Schmerz',
      high: 'so schlimm wie vorstellbar',
    },
    enjoyment: {
      legend:
        'Welche Zahl beschreibt am besten, wie sehr der Schmerz in der letzten Woche deine Lebensfreude beeinträchtigt hat?',
      low: 'gar nicht',
      high: 'völlig',
    },
    activity: {
      legend:
        'Welche Zahl beschreibt am besten, wie sehr der Schmerz in der letzten Woche deine Aktivitäten im Alltag beeinträchtigt hat?',
      low: 'gar nicht',
      high: 'völlig',
    },
  },
  psfs: {
    title: 'Was dir wichtig ist',
    lead: 'Was fällt dir wegen der Schmerzen schwer? Nenn bis zu drei Dinge, die dir wichtig sind.',
    again: 'Wie gut geht das jetzt?',
    name: (place: number) => `Tätigkeit ${place}`,
    example: 'Zum Beispiel: zum Laden gehen, einen Film lang sitzen.',
    low: 'geht nicht',
    high: 'so gut wie vorher',
    rate: (activity: string) => `Wie gut geht das: ${activity}`,
    add: 'Tätigkeit hinzufügen',
    change: 'Tätigkeiten ändern',
  },
  pgic: {
    legend: (weeks: number) =>
      `Vor etwa ${weeks} Wochen hat dieser Schmerz in deinem Tagebuch begonnen. Wie ist es jetzt, alles in allem?`,
    options: [
      'Sehr viel besser',
      'Viel besser',
      'Etwas besser',
      'Unverändert',
      'Etwas schlechter',
      'Viel schlechter',
      'Sehr viel schlechter',
    ],
  },
  save: 'Speichern',
  nothing: 'Tipp zuerst mindestens eine Zahl an.',
  saved: 'Auf diesem Handy gespeichert',
  failed: 'Es ließ sich nicht speichern. Bitte versuch es noch einmal und lass diese Seite offen.',
  again: 'Die nächsten kommen in einer Woche.',
  done: 'Fertig',
  result: {
    peg: (now: number) => `Schmerz und was er erschwert: ${one(now)} von 10.`,
    psfs: (now: number) => `Was dir wichtig ist: ${one(now)} von 10. 10 heißt: so gut wie vorher.`,
    first: 'Das ist deine erste Runde. Spätere werden damit verglichen.',
    from: (first: number, day: string) => `Am ${day} war es ${one(first)}.`,
    change: {
      better: 'Das ist so viel besser, dass man es meist merkt.',
      same: 'Das ist etwa gleich: Kleinere Änderungen kommen und gehen.',
      worse: 'Das ist so viel schlechter, dass man es meist merkt.',
    },
    care: 'Wird es weiter schlechter, lass es ärztlich oder von einer Physio anschauen.',
  },
  card: {
    title: 'Die Wochenfragen',
    text: 'Drei Zahlen, etwa 20 Sekunden. Sie zeigen, was einzelne Tage nicht zeigen.',
    button: 'Drei Zahlen angeben',
    later: 'Diese Woche nicht',
  },
  trend: {
    title: 'Wochenfragen',
    none: 'Noch keine beantwortet.',
    button: 'Jetzt beantworten',
    day: 'Tag',
    peg: 'Schmerz und Alltag (0 ist am besten)',
    psfs: 'Was dir wichtig ist (10 ist am besten)',
    pgic: 'Alles in allem',
    measures:
      '„Schmerz und Alltag“ ist der Mittelwert aus drei Antworten (PEG). Eine Änderung um einen Punkt merkt man meist. Bei „Was dir wichtig ist“ (PSFS) sind es zwei.',
  },
  entry: {
    title: 'Wochenfragen',
    detail: (peg: number) => `${one(peg)} von 10`,
  },
};

function one(value: number): string {
  return number(value, { maximumFractionDigits: 1 });
}
