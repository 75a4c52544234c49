/** Words of the routine player. What a routine itself says comes from the knowledge bundle. */
import type { StepKind } from '../../domain/knowledge.ts';
import type { Filter, Shelf } from '../../domain/routine_shelves.ts';
import type { words as en } from '../en/session.ts';
import { number, plural } from '../plural.ts';
import { fillSides } from './sides.ts';

const SIDES = { left: 'izquierdo', right: 'derecho' };

type BeatSide = 'left' | 'right' | 'both' | 'none';

const minutes = (seconds: number): string =>
  plural(Math.max(1, Math.round(seconds / 60)), { one: '# minuto', other: '# minutos' });

export const words: typeof en = {
  title: 'Sesiones',
  lead: 'Rutinas de autocuidado para practicar. Cada una dura unos minutos y te va diciendo qué hacer.',
  closed: 'Cerrado por ahora',
  closedBecause: 'Por qué está cerrado',
  for: 'Mostrar',
  filters: {
    mine: 'Para mis músculos',
    back: 'Espalda',
    buttock: 'Glúteo',
    thigh: 'Muslo',
    calf: 'Pantorrilla',
    belly: 'Barriga',
    all: 'Todas',
  } satisfies Record<Filter, string>,
  mineHint: 'Según los músculos que tu última búsqueda puso primero.',
  shelves: {
    press: 'Apretar',
    roll: 'Rodillo',
    stretch: 'Estirar y deslizar',
    strength: 'Ganar fuerza',
    move: 'Andar y moverse',
    heat_cold: 'Calor y frío',
    rest: 'Descansar y sentarse',
  } satisfies Record<Shelf, string>,
  nothing: 'No hay ninguna rutina para esto.',
  askFirst: 'Antes vienen unas preguntas de seguridad',
  length: minutes,

  prepare: {
    read: 'Leerlo todo antes',
    side: '¿Qué lado?',
    sides: { right: 'Derecho', left: 'Izquierdo', both: 'Derecho y luego izquierdo' },
    sideHint: 'Izquierda es tu izquierda, derecha es tu derecha.',
    tool: '¿Con qué vas a apretar?',
    where: 'Dónde trabaja',
    need: 'Necesitas',
    position: 'Postura',
    pain: 'Con cuánta fuerza',
    avoid: 'Mantente lejos de',
    stop: 'Para enseguida si notas',
    sure: '¿Qué certeza hay?',
    dose: 'Cuánto tiempo, cuántas veces',
    before: 'Dolor ahora, antes de empezar',
    low: 'sin dolor',
    high: 'el peor que puedas imaginar',
    start: 'Empezar',
    aboutBoth: (seconds: number): string => `Más o menos ${minutes(seconds)}`,
    time: '¿Cuánto tiempo tienes?',
    minutes: (n: number): string => plural(n, { one: '# minuto', other: '# minutos' }),
    whole: (seconds: number): string => `Entera: ${minutes(seconds)}`,
    shorter:
      'Más corta quiere decir menos rondas y menos sitios. La fuerza, cuándo parar y el final no cambian.',
    limits: 'Ten en cuenta',
  },

  player: {
    side: {
      left: 'Lado izquierdo',
      right: 'Lado derecho',
      both: 'Los dos lados',
      none: '',
    } satisfies Record<BeatSide, string>,
    sideWord: {
      left: 'izquierdo',
      right: 'derecho',
      both: 'los dos',
      none: '',
    } satisfies Record<BeatSide, string>,
    step: (n: number, of: number): string => `Paso ${number(n)} de ${number(of)}`,
    kinds: {
      position: '',
      search: '',
      check: '',
      change_place: '',
      finish: '',
      hold: 'Mantén',
      stroke: 'Frota',
      stretch: 'Estira',
      glide: 'Desliza',
      roll: 'Rueda',
      move: 'Muévete',
      walk: 'Anda',
      keep: 'Quédate así',
      rest: 'Descansa',
    } satisfies Record<StepKind, string>,
    count: (n: number): string =>
      plural(n, { one: '# vez, a tu ritmo', other: '# veces, a tu ritmo' }),
    round: (n: number, of: number): string => `${number(n)} de ${number(of)}`,
    rest: 'Pausa',
    restText: 'Suelta y respira.',
    over: 'Se acabó el tiempo',
    overText: 'La pantalla estaba apagada o había otra app abierta. Sigue cuando quieras.',
    ready: 'Ya estoy',
    pause: 'Pausa',
    paused: 'En pausa',
    resume: 'Seguir',
    away: 'En pausa mientras no estabas',
    tap: (what: string): string => `${what}: toca en cualquier parte de aquí`,
    tapReady: '¿Ya estás? Toca en cualquier parte de aquí',
    more: '15 s más',
    less: '15 s menos',
    moreLong: '15 segundos más',
    lessLong: '15 segundos menos',
    dim: 'Pantalla oscura para una habitación con poca luz',
    back: 'Atrás',
    skip: 'Saltar',
    stop: 'Parar',
    ceiling: (most: number): string => `Nunca por encima de ${number(most)} de 10. Afloja antes.`,
    pull: (most: number): string => `Tirantez de ${number(most)} de 10 como mucho, y sin dolor.`,
    pullSaid: (most: number): string =>
      `Tirantez de ${number(most)} sobre diez como mucho, y sin dolor.`,
    ceilingSaid: (most: number): string => `Nunca por encima de ${number(most)} sobre diez.`,
    voiceOn: 'Voz y sonidos activados',
    left: (seconds: number): string =>
      plural(seconds, { one: 'Queda # segundo', other: 'Quedan # segundos' }),
    awakeNot:
      'Este teléfono puede apagar la pantalla solo. El tiempo sigue y los sonidos se oyen. En los ajustes del teléfono puedes hacer que la pantalla dure más.',
    noVoice: 'Este teléfono no tiene voz para la app; los sonidos marcan cada cambio.',
    switchSide: (side: 'left' | 'right'): string => `Ahora el lado ${SIDES[side]}.`,
    said: { rest: 'Pausa. Suelta y respira.', again: 'Otra vez.', done: 'Listo.' },
    clock: (seconds: number): string => {
      const rest = String(seconds % 60).padStart(2, '0');
      return seconds >= 60 ? `${Math.floor(seconds / 60)}:${rest}` : String(seconds);
    },
  },

  stop: {
    title: '¿Parar aquí?',
    why: 'Si algo te hizo parar, tócalo. Algunas de estas cosas llevan a las preguntas de seguridad.',
    tired: 'Por ahora me basta',
    safety:
      'Parar ha sido lo correcto. No vuelvas a apretar ahí hoy. Ahora vienen unas preguntas de seguridad.',
    keepGoing: 'Seguir con la sesión',
  },

  after: {
    title: 'Después de la sesión',
    saved: 'La sesión está en tu diario. No hace falta escribir nada.',
    now: 'Dolor ahora, después de la sesión',
    feeling: 'Comparado con antes, está',
    worked: (seconds: number): string => `${minutes(seconds)} apretando o estirando`,
    change: (before: number, after: number): string =>
      `Antes ${number(before)}, después ${number(after)} de 10.`,
    afterwards: 'Para el resto del día',
    week: 'Deja esta rutina por esta semana si',
    ask: 'Cuándo preguntar a alguien',
    feelings: { better: 'Mejor', same: 'Igual', worse: 'Peor' },
    done: 'Listo',
    patch: 'Poner un parche en este punto',
    stopped: 'Has parado antes. Está bien: lo que hiciste queda anotado.',
  },

  done: {
    title: 'Sesión',
    what: 'Qué',
    when: 'Cuándo',
    worked: 'Tiempo',
    stopped: 'Parada antes de acabar',
    noReason: 'sin motivo anotado',
    spots: 'Sitios',
    place: 'Un sitio',
    time: (seconds: number): string =>
      seconds < 90
        ? plural(seconds, { one: '# segundo', other: '# segundos' })
        : plural(Math.round(seconds / 60), { one: '# minuto', other: '# minutos' }),
    before: 'Dolor antes',
    after: 'Dolor justo después',
    again: 'Hacerla otra vez',
    read: 'Leer sobre esta rutina',
    remove: 'Borrar esta sesión',
    gone: 'La sesión se ha borrado.',
    undo: 'Deshacer',
    unknown: 'Esta sesión no está en este teléfono.',
    history: 'Todas las anotaciones',
  },

  unfinished: {
    title: 'Hay una sesión abierta',
    text: (routine: string, at: string): string => `«${routine}», empezó: ${at}.`,
    goOn: 'Seguir donde estabas',
    end: 'Terminarla aquí',
  },
  missing: 'Las rutinas todavía no están en este teléfono. Abre la app una vez con conexión.',
  /** A text of a routine with the side put in. */
  fill: fillSides,
  version: (version: number, pending: boolean): string =>
    `Versión ${number(version)} de este texto.${pending ? ' Todavía espera que lo revise un profesional clínico.' : ''}`,
};
