/** Words of the finder. Names of muscles and areas come from the knowledge bundle. */

import { dayAndTime } from '../dates.ts';
import type { words as en } from '../en/find.ts';
import { listed, number, plural } from '../plural.ts';
import { fillSides } from './sides.ts';

const quoted = (names: readonly string[]): string => listed(names.map((name) => `«${name}»`));

export const words: typeof en = {
  title: 'Músculos que revisar',
  missing: 'La guía todavía no está en este teléfono. Abre la app una vez con conexión.',
  loading: 'Abriendo la guía…',
  start: {
    lead: 'Los mapas de dolor relacionan zonas con músculos que vale la pena revisar. Tú tocas donde duele y sale una lista.',
    from: (at: string): string => `De tu anotación: ${dayAndTime(at)}`,
    areas: (areas: readonly string[]): string => `Marcaste: ${listed(areas)}.`,
    anew: 'Tocar las zonas de nuevo',
    tap: '¿Dónde te duele?',
    show: 'Ver músculos que revisar',
    nothing: 'Toca antes al menos una zona.',
    elsewhere:
      'Solo hay marcadas zonas que esta guía no trata. Toca las de la zona lumbar, la cadera o la pierna. Por las demás, consulta a un profesional.',
  },
  side: {
    left: 'izquierda',
    right: 'derecha',
    both: 'los dos lados',
    midline: 'centro',
  } as Record<string, string>,
  /** Zones are given in lower case, without a side: the side stands in the heading. */
  because: {
    focus: (zones: readonly string[]): string =>
      `Marcaste ${quoted(zones)}. Los mapas de dolor lo relacionan con este músculo.`,
    sometimes: (zones: readonly string[]): string =>
      `Marcaste ${quoted(zones)}. Los mapas muestran ahí, a veces, el dolor de este músculo.`,
    over: (zones: readonly string[]): string => `El músculo mismo está debajo de ${quoted(zones)}.`,
    notLinked: (zones: readonly string[]): string => `Sin relación con él: ${quoted(zones)}.`,
    /** The question as it was asked, and what was chosen. */
    said: (question: string, options: readonly string[]): string =>
      `A «${question}» respondiste ${quoted(options)}. Eso habla a su favor.`,
    moved: {
      up: 'Lo que respondiste o encontraste lo hizo subir.',
      down: 'Lo que encontraste lo hizo bajar.',
    },
    /** Places in the list, from 1; null: not on it. */
    places: (before: number | null, now: number | null): string => {
      if (before === now || now === null) return '';
      if (before === null) return `No estaba en la lista; ahora es el número ${now}.`;
      return `Era el número ${before}; ahora es el número ${now}.`;
    },
  },
  inSentence: (name: string): string => name.toLowerCase(),
  fill: fillSides,
  questions: {
    number: (n: number, most: number): string =>
      `Pregunta ${n} de ${most} como mucho. Tu respuesta puede cambiar el orden de abajo.`,
    next: 'Siguiente',
    back: 'Pregunta anterior',
    skip: 'Saltar esta',
    leave: 'No más preguntas',
  },
  /** What no muscle list knows: always below the list. */
  notMuscle: {
    title: 'Puede ser otra cosa',
    lead: 'Estas cosas se pueden sentir igual. Esta app no puede comprobarlas. Un profesional, sí.',
    leadMore:
      'Una de estas está en la lista de arriba. Estas también se pueden sentir igual. Un profesional puede comprobarlo.',
    linked: (zones: readonly string[]): string =>
      `Los mapas de dolor lo relacionan con ${quoted(zones)}.`,
    notLinked: 'Los mapas de dolor no lo relacionan con lo que marcaste.',
  },
  result: {
    marked: (areas: readonly string[]): string => `Marcaste: ${listed(areas)}.`,
    lead: (n: number): string =>
      plural(n, {
        one: 'Los mapas de dolor relacionan esto con # músculo que revisar.',
        other:
          'Los mapas de dolor relacionan esto con # músculos que revisar. Primero van los que cubren más de lo que marcaste.',
      }),
    equal: 'Más o menos iguales',
    locked:
      'Hay un mensaje de seguridad abierto. Hasta que se aclare, aquí no se pregunta nada. Lo que encuentres al apretar no cambia la lista.',
    answered: (moved: boolean): string =>
      moved
        ? 'Tus respuestas y lo que encontraste cuentan en el orden de abajo.'
        : 'Tus respuestas se guardan. No han cambiado el orden.',
    weaker: 'Relación débil',
    weakerLead: 'Los mapas muestran estos solo en el borde de lo que marcaste. Revísalos al final.',
    others:
      'Esto puede tener otras causas, también algunas que ninguna lista de músculos conoce. Si no cambia en dos semanas, o algo te preocupa, consulta a un profesional.',
    nothing:
      'Ningún músculo de esta guía encaja bien con estas zonas. Eso no dice nada sobre la causa. Puedes buscar puntos sensibles por toda la zona, o consultar a un profesional.',
    single: 'Una sola zona encaja con muchos músculos; con más zonas la lista es más clara.',
    more: (n: number): string => plural(n, { one: 'Mostrar # más', other: 'Mostrar # más' }),
    change: 'Cambiar las zonas',
    sure: '¿Qué certeza hay?',
    sureText: [
      'Los mapas son dibujos de lo que contaron muchas personas, no mediciones. Cada persona es distinta y las zonas se solapan.',
      'Mismas zonas, misma lista para todo el mundo: no se adivina nada sobre ti.',
      'Los médicos no se ponen de acuerdo sobre qué son los puntos doloridos. Apretarlos ayuda a algunas personas por un tiempo. Si en dos semanas no te ayuda, para y consulta a un profesional.',
    ],
    joint: 'No es un músculo: vale la pena preguntar a un profesional.',
    fit: (score: number): string =>
      `Encaje ${number(score, { minimumFractionDigits: 2, maximumFractionDigits: 2 })} de 1: cuánto de lo que marcaste cubre este mapa. No es una probabilidad.`,
  },
  open: {
    check: 'Revisar este músculo con la mano',
    session: (name: string): string => `Sesión: ${name}`,
    closed: 'Cerrado por ahora',
    patch: 'Poner un parche aquí',
    none: 'Esta guía todavía no tiene una rutina para este músculo.',
    ways: 'Otras maneras, por tipo',
    map: 'En el mapa del cuerpo',
    more: 'Leer sobre él',
  },
  exam: {
    getReady: 'Prepárate',
    position: '¿Cómo vas a ponerte?',
    tool: '¿Con qué aprietas?',
    whichSide: '¿Qué lado aprietas?',
    begin: 'Empezar a buscar',
    where: 'Dónde apretar',
    from: 'Desde:',
    to: 'Hasta:',
    pressed: 'Ya he apretado ahí',
    tell: '¿Qué has encontrado?',
    place: (n: number, all: number): string => (all > 1 ? `Sitio ${n} de ${all}` : 'Un sitio'),
    wrong: 'Parar: algo no va bien',
    whatWrong: '¿Qué es? Algunas de estas cosas llevan a las preguntas de seguridad.',
    stopped: 'Deja ese sitio tranquilo por hoy.',
    lead: 'Aprieta despacio con uno o dos dedos, nunca por encima de 6 de 10. Compara con el otro lado.',
    tender: '¿Está sensible?',
    yes: 'Sí',
    no: 'No',
    mine: '¿Es tu dolor?',
    mineOptions: {
      reproduces: 'Sí, despierta mi dolor',
      eases: 'Alivia mi dolor',
      neither: 'No',
    },
    save: 'Guardar lo que encontré',
    foundLine: (
      point: string,
      tender: boolean,
      mine: 'reproduces' | 'eases' | 'neither',
    ): string => {
      if (!tender) return `Encontraste en ${point}: nada sensible.`;
      if (mine === 'reproduces') return `Encontraste en ${point}: sensible, y es tu dolor.`;
      return mine === 'eases'
        ? `Encontraste en ${point}: sensible, y apretar alivia tu dolor.`
        : `Encontraste en ${point}: sensible.`;
    },
  },
  fromSearch: {
    title: 'De tu búsqueda',
    answered: (n: number): string =>
      plural(n, { one: 'Respondiste # pregunta.', other: 'Respondiste # preguntas.' }),
    open: 'Abrir esa lista otra vez',
  },
  safety: {
    title: 'Antes, unas preguntas de seguridad',
    lead: 'Lo que anotaste puede tener otras causas que no se deben apretar. Se tarda menos de un minuto.',
    begin: 'Responder las preguntas',
    help: 'Qué hacer ahora',
    answered: 'Con tus respuestas, la lista está abierta. Eso no quiere decir que todo esté bien.',
  },
};
