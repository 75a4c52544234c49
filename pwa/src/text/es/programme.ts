/** Words of programmes: choosing one, this week, its stages, what is next on Today. */
import { weekday } from '../dates.ts';
import type { words as en } from '../en/programme.ts';
import { listed, number, plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Programas',
  lead: 'Como mucho cuatro cosas que hacer, durante unas semanas. Elige uno cada vez. Puedes pararlo o cambiarlo cuando quieras.',
  none: 'Todavía no hay ningún programa en la guía.',
  missing: 'Los programas todavía no están en este teléfono. Abre la app una vez con conexión.',
  weeks: (n: number): string => plural(n, { one: '# semana', other: '# semanas' }),
  choose: 'Elegir este',
  notFor: 'No es para ti si',
  what: 'Qué lleva',
  stop: 'Para y pregunta si',
  whom: 'A quién preguntar',
  sure: '¿Qué certeza hay?',
  read: 'Leerlo todo',
  week: (n: number, of: number): string => `Semana ${number(n)} de ${number(of)}`,
  overTitle: 'Hora de mirar atrás',
  over: (n: number): string =>
    `${plural(n, { one: 'Ha pasado # semana', other: 'Han pasado # semanas' })}. Mira si te sienta bien. Seguir, cambiarlo o parar: las tres cosas están bien.`,
  progress: 'Ver el gráfico',
  thisWeek: 'Esta semana',
  /** A range to fill as it suits: nothing is owed. */
  count: (done: number, aim: number): string =>
    done === 0
      ? plural(aim, { one: 'Una vez por semana', other: 'Hasta # veces por semana' })
      : `${number(done)} de hasta ${number(aim)} esta semana`,
  enough: 'Suficiente por esta semana.',
  today: (n: number): string => plural(n, { one: 'Hecho hoy', other: 'Hecho # veces hoy' }),
  doneOn: (days: readonly string[]): string =>
    days.length === 0
      ? 'Todavía sin hacer esta semana.'
      : `Hecho: ${listed(days.map((day) => weekday(day, 'long')))}.`,
  day: (day: string): string => weekday(day, 'narrow'),
  start: 'Empezar',
  closed: 'Cerrado por ahora',
  stage: (n: number, of: number): string => `Etapa ${number(n)} de ${number(of)}`,
  moveOn: 'Pasa a la siguiente cuando',
  goBack: 'Vuelve atrás cuando',
  next: (name: string): string => `Pasar a: ${name}`,
  back: (name: string): string => `Volver a: ${name}`,
  wait: (days: number): string =>
    `Dale al menos ${plural(days, { one: '# día más', other: '# días más' })} antes de pasar a la siguiente.`,
  helps: '¿Ayuda?',
  change: 'Cambiar a otro',
  keep: 'Quedarme con este',
  end: 'Terminar este programa',
  ended: 'El programa ha terminado. Lo que hiciste sigue en tu diario.',
  undo: 'Deshacer',
  chosen: 'Elegido. Nada te lo recuerda si no pones un recordatorio.',
  card: {
    title: (programme: string): string => `De tu programa: ${programme}`,
    all: 'Ver la semana',
  },
};
