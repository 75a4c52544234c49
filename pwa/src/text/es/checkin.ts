/** Words of the weekly questions. The three PEG questions keep close to the wording of the measure (Krebs 2009). */
import type { words as en } from '../en/checkin.ts';
import { number } from '../plural.ts';

export const words: typeof en = {
  title: 'Preguntas de la semana',
  lead: 'Tres números sobre la última semana. Se tarda unos 20 segundos.',
  peg: {
    pain: {
      legend: '¿Qué número describe mejor tu dolor, de media, en la última semana?',
      low: 'sin dolor',
      high: 'el peor que puedas imaginar',
    },
    enjoyment: {
      legend:
        '¿Qué número describe mejor cuánto te ha impedido el dolor disfrutar de la vida en la última semana?',
      low: 'no lo impide',
      high: 'lo impide del todo',
    },
    activity: {
      legend:
        '¿Qué número describe mejor cuánto ha estorbado el dolor a tu actividad general en la última semana?',
      low: 'no estorba',
      high: 'estorba del todo',
    },
  },
  psfs: {
    title: 'Tus propias actividades',
    lead: '¿Qué te cuesta hacer por el dolor? Nombra hasta tres cosas que te importen.',
    again: '¿Hasta qué punto puedes hacerlas ahora?',
    name: (place: number) => `Actividad ${place}`,
    example: 'Por ejemplo: ir andando a la tienda, ver una película sin levantarte.',
    low: 'no puedo hacerlo',
    high: 'tan bien como antes',
    rate: (activity: string) => `Hasta qué punto puedes: ${activity}`,
    add: 'Añadir una actividad',
    change: 'Cambiar las actividades',
  },
  pgic: {
    legend: (weeks: number) =>
      `Hace unas ${weeks} semanas que este dolor empezó en tu diario. ¿Cómo está ahora, en general?`,
    options: [
      'Muchísimo mejor',
      'Mucho mejor',
      'Un poco mejor',
      'Sin cambios',
      'Un poco peor',
      'Mucho peor',
      'Muchísimo peor',
    ],
  },
  save: 'Guardar',
  nothing: 'Toca antes al menos un número.',
  saved: 'Guardado en este teléfono',
  failed: 'No se ha podido guardar. Prueba otra vez y deja esta página abierta.',
  again: 'Las próximas llegan dentro de una semana.',
  done: 'Listo',
  result: {
    peg: (now: number) => `El dolor y lo que estorba: ${one(now)} de 10.`,
    psfs: (now: number) => `Tus propias actividades: ${one(now)} de 10; 10 es como antes.`,
    first: 'Es tu primera vez. Las siguientes se comparan con esta.',
    from: (first: number, day: string) => `El ${day} era ${one(first)}.`,
    change: {
      better: 'Está mejor, en una medida que la gente suele notar.',
      same: 'Está más o menos igual: los cambios pequeños van y vienen.',
      worse: 'Está peor, en una medida que la gente suele notar.',
    },
    care: 'Si sigue yendo a peor, pide a un médico o fisioterapeuta que lo mire.',
  },
  card: {
    title: 'Las preguntas de la semana',
    text: 'Tres números, unos 20 segundos. Muestran lo que un solo día no puede.',
    button: 'Dar tres números',
    later: 'Esta semana no',
  },
  trend: {
    title: 'Preguntas de la semana',
    none: 'Todavía no hay ninguna respuesta.',
    button: 'Responderlas ahora',
    day: 'Día',
    peg: 'Dolor y vida (0 es lo mejor)',
    psfs: 'Actividades propias (10 es lo mejor)',
    pgic: 'En general',
    measures:
      'Dolor y vida es la media de tres respuestas (PEG). La gente suele notar un cambio de un punto; en las actividades propias (PSFS), de dos.',
  },
  entry: {
    title: 'Preguntas de la semana',
    detail: (peg: number) => `${one(peg)} de 10`,
  },
};

function one(value: number): string {
  return number(value, { maximumFractionDigits: 1 });
}
