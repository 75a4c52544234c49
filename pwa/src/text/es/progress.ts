/** Words of the progress chart, for the person and for a therapist. Never success or failure. */
import type { DiaryDay, Done, Middle, Range, Summary } from '../../domain/progress.ts';
import { painOf } from '../../domain/progress.ts';
import { day, fullDay, shortDay } from '../dates.ts';
import type { words as en, Whose } from '../en/progress.ts';
import { kindsDone } from '../kinds.ts';
import { number, plural } from '../plural.ts';

const DIRECTION = { lower: 'más bajo', higher: 'más alto' };
const points = (value: number): string =>
  plural(Math.round(value * 10) / 10, { one: '# punto', other: '# puntos' });
const pain = (value: number): string => number(value, { maximumFractionDigits: 1 });
const sentenceDays = (n: number): string => plural(n, { one: '# día', other: '# días' });

function compared(recent: Middle, first: Middle): string {
  return `El valor central de los últimos ${sentenceDays(recent.days)} con número (${shortDay(recent.from)} a ${shortDay(recent.to)}) es ${pain(recent.value)} de 10. En los primeros ${sentenceDays(first.days)} fue ${pain(first.value)}.`;
}

/** What the picture shows: a headline, and the numbers behind it. */
function sentence(summary: Summary, whose: Whose): { head: string; numbers: string } {
  switch (summary.shows) {
    case 'nothing':
      return {
        head: 'Todavía no hay ningún número de dolor anotado.',
        numbers: whose === 'mine' ? 'El primero empieza este dibujo.' : '',
      };
    case 'baseline_not_yet':
      return {
        head: plural(summary.days, {
          one: '# día tiene número hasta ahora.',
          other: '# días tienen número hasta ahora.',
        }),
        numbers: plural(summary.missing, {
          one: 'Después de # día más hay un valor de partida con el que comparar.',
          other: 'Después de # días más hay un valor de partida con el que comparar.',
        }),
      };
    case 'baseline_only':
      return {
        head: `El valor de partida es ${pain(summary.baseline.value)} de 10.`,
        numbers: `Es el valor central de los primeros ${sentenceDays(summary.baseline.days)} con número. ${plural(summary.missing, { one: '# día más, y el dibujo puede comparar.', other: '# días más, y el dibujo puede comparar.' })}`,
      };
    case 'about_the_same':
      return {
        head: 'El dolor está más o menos igual que al principio.',
        numbers: compared(summary.recent, summary.baseline),
      };
    case 'small_change':
      return {
        head: `El dolor está ${points(summary.points)} ${DIRECTION[summary.direction]} que al principio: menos de lo que la gente suele notar.`,
        numbers: compared(summary.recent, summary.baseline),
      };
    case 'noticed_change':
      return {
        head: `El dolor está ${points(summary.points)} ${DIRECTION[summary.direction]} que al principio: un cambio que la gente suele notar.`,
        numbers: compared(summary.recent, summary.baseline),
      };
  }
}

/** What was done in the days shown. */
function done(counts: Done): string {
  const of = plural(counts.days, {
    one: 'Del único día mostrado',
    other: 'De los # días mostrados',
  });
  const parts = [
    plural(counts.logged, { one: '# día tiene anotación', other: '# días tienen anotación' }),
    plural(counts.sessions, { one: '# día, sesión', other: '# días, sesión' }),
    plural(counts.patches, { one: '# día, parche', other: '# días, parche' }),
  ];
  return `${of}: ${parts.join('; ')}.`;
}

/** One day, as the caption under the chart says it. */
function caption(each: DiaryDay): string {
  const number = painOf(each);
  const parts = [
    number === null ? 'sin número de dolor' : `dolor ${pain(number)} de 10`,
    ...(each.sessions > 0 ? [kindsDone(each.done).toLowerCase()] : []),
    ...(each.patches > 0 ? [plural(each.patches, { one: '# parche', other: '# parches' })] : []),
  ];
  return `${day(each.date)}: ${parts.join(', ')}.`;
}

export const words: typeof en = {
  title: 'Evolución',
  sentence,
  done,
  caption,
  notWhy: 'El dibujo muestra qué pasó cada día. No dice por qué.',
  picture: (from: string, to: string): string =>
    `Dolor de cada día, del ${fullDay(from)} al ${fullDay(to)}, de 0 a 10`,
  ranges: {
    legend: 'Días mostrados',
    '30': '30 días',
    '120': '120 días',
    all: 'Todos',
  } satisfies Record<Range | 'legend', string>,
  slider: 'Día que leer',
  legend: {
    pain: 'El dolor más alto anotado ese día',
    baseline: (value: number): string => `Valor de partida ${pain(value)}`,
    band: 'Dentro de esta franja: menos de lo que la gente suele notar',
    session: 'Sesión',
    patch: 'Parche',
  },
  table: {
    days: 'Todos los días en una tabla',
    months: 'Todos los meses en una tabla',
    day: 'Día',
    month: 'Mes',
    pain: 'Dolor más alto',
    middle: 'Dolor central',
    span: 'De, a',
    from: (low: number, high: number): string => `${pain(low)} a ${pain(high)}`,
    sessions: 'Sesiones',
    /** Of one day: what they were. */
    done: kindsDone,
    patches: 'Parches',
    entries: 'Anotaciones',
    none: 'ninguno',
  },
  start: {
    text: 'Tu primera anotación empieza un dibujo de tus días: el dolor, lo que hiciste y lo que cambió.',
    button: 'Escribir una anotación',
  },
  how: 'Cómo leer esto',
  read: 'Leer: lo que tu diario puede decir',
  howText: [
    'Cada punto es un día: el número de dolor más alto que anotaste.',
    'La línea de rayas es tu valor de partida: el centro de tus primeros siete días con número.',
    'La franja de alrededor mide 2 puntos o un 30 % a cada lado, lo que sea menos. Los cambios que salen de ella son los que la gente suele notar.',
    'Un solo día dice poco, en cualquier sentido.',
  ],
  loading: 'Leyendo tus anotaciones…',
  failed: 'Ahora mismo no se han podido leer tus anotaciones. Siguen en este teléfono.',
};
