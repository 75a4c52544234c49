/** Words of how often the diary asks, of closing it, and of what it holds so far, in Spanish. */
import { fullDay } from '../dates.ts';
import type { words as en } from '../en/rhythm.ts';
import { number, plural } from '../plural.ts';

const one = (value: number): string => number(value, { maximumFractionDigits: 1 });

export const words: typeof en = {
  age: {
    title: '¿Desde cuándo tienes este dolor?',
    text: 'Con un dolor nuevo no hace falta un número cada día. Puedes saltarte esta pregunta.',
    days: 'Hasta dos semanas',
    weeks: 'De dos a seis semanas',
    longer: 'Más tiempo',
    skip: 'Saltar',
  },
  managed: {
    title: '¿Qué has podido hacer hoy?',
    text: 'Con un dolor nuevo esto cuenta más que un número. Un toque es una anotación.',
    saved: 'Guardado en este teléfono',
    more: 'Añadir algo más',
    failed: 'Aún no está guardado. Deja esta página abierta, por favor.',
  },
  news: {
    title: {
      daily: 'Dos semanas mirando más de cerca',
      three_a_week: 'Ahora bastan tres días a la semana',
      weekly: 'Ahora basta una vez a la semana',
      nothing: '',
    },
    reminders: 'Los recordatorios para escribir siguen este ritmo. Puedes escribir cuando quieras.',
    fine: 'De acuerdo',
    daily: 'Seguir cada día',
  },
  why: {
    start: 'Las dos primeras semanas muestran de dónde partes.',
    again: 'Has abierto el diario otra vez. Dos semanas muestran cómo estás ahora.',
    flare: 'El dolor ha sido claramente más fuerte que en las semanas anteriores.',
    new_place: 'Te duele un sitio nuevo.',
    safety: 'Las preguntas de seguridad dieron un consejo.',
    steady: 'Todo sigue estable o va aflojando.',
    new_pain: 'El dolor es nuevo. Lo que puedes hacer cuenta más que un número cada día.',
    wish: 'Has elegido escribir cada día.',
    ended: 'Has cerrado el diario.',
  },
  asks: {
    daily: 'El diario pregunta cada día.',
    three_a_week: 'El diario pregunta tres días a la semana.',
    weekly: 'El diario pregunta una vez a la semana.',
    nothing: 'El diario no pregunta nada.',
  },
  reasons: {
    title: '¿Por qué menos veces?',
    text: [
      'Pensar en el dolor cada día puede hacer que esté más presente.',
      'En un estudio, 58 personas se acababan de lesionar la zona lumbar. La mitad anotó su dolor cada día durante cuatro semanas. A los tres meses se habían recuperado unas 5 de cada 10. De las demás, unas 8 de cada 10.',
      'Otro estudio, con lesiones de cuello, encontró lo mismo. Los dos eran pequeños. Quizá no valga para todo el mundo.',
      'Dos semanas estables: tres días a la semana. Seis semanas estables: una vez a la semana. Una crisis, un sitio nuevo o un nuevo consejo de seguridad lo devuelve a cada día durante dos semanas.',
    ],
    sources:
      'Fuentes: Ferrari 2015, Rheumatology International 35:55. Ferrari y Louw 2013, Journal of Zhejiang University Science B 14:1049.',
  },
  link: 'Tu diario hasta hoy, y cada cuánto escribir',
  closed: {
    title: 'El diario está cerrado',
    text: (day) => `Desde el ${fullDay(day)} no se pregunta nada. Todo sigue aquí.`,
    again: 'Tengo una crisis: abrirlo otra vez',
  },
  steadyEnough: {
    text: 'Si quieres, puedes cerrar el diario. Un toque lo abre otra vez.',
    button: 'Mirar atrás y cerrarlo',
  },
  page: {
    title: 'Tu diario hasta hoy',
    loading: 'Leyendo tus anotaciones…',
    failed: 'Ahora no se han podido leer tus anotaciones. Siguen en este teléfono.',
    empty: 'Todavía no hay nada escrito.',
    span: (from, to, days) =>
      `Del ${fullDay(from)} al ${fullDay(to)}: ${plural(days, { one: 'anotaciones en # día', other: 'anotaciones en # días' })}.`,
    life: 'El dolor y la vida diaria',
    activities: 'Tus propias actividades',
    activity: (name, first, now) => `${name}: ${one(first)} de 10 al principio, ${one(now)} ahora.`,
    activityOnce: (name, now) => `${name}: ${one(now)} de 10.`,
    activityScale: '10 es tan bien como antes del dolor.',
    helped: 'Lo que has probado',
    tried: (name, times) =>
      `${name}: ${plural(times, { one: 'probado # vez', other: 'probado # veces' })}`,
    outcome: (worked, partly) =>
      [
        ...(worked > 0 ? [`funcionó ${number(worked)}×`] : []),
        ...(partly > 0 ? [`ayudó un poco ${number(partly)}×`] : []),
      ].join(', '),
    noOutcome: 'hasta ahora no ha ayudado',
    session: (name, times) => `${name}: ${plural(times, { one: '# sesión', other: '# sesiones' })}`,
    change: (before, after) =>
      `dolor ${one(before)} antes y ${one(after)} después, en el valor central`,
    notWhy: 'Esto muestra qué vino después de qué. No dice por qué.',
    rhythm: 'Cada cuánto escribir',
    auto: 'Que decida el diario',
    daily: 'Escribir cada día',
    close: {
      title: 'Cerrar el diario',
      text: 'Ya no se pregunta nada y no llega ningún recordatorio para escribir. No se borra nada. Un toque lo abre otra vez.',
      button: 'Cerrar el diario por ahora',
    },
    keep: 'Dejarlo abierto',
    print: 'Imprimir o guardar en PDF',
    share: 'Compartir el texto',
    copied: 'Copiado.',
    notShared: 'Este teléfono no ha podido compartirlo.',
  },
};
