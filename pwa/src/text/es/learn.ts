/** Words of the learning pages. What they say about bodies comes from the knowledge bundle. */
import type { Evidence, Source } from '../../domain/knowledge.ts';
import type { words as en } from '../en/learn.ts';
import { listed, number, plural } from '../plural.ts';
import { fillSides } from './sides.ts';

/** Of a routine; a minute at least. */
const minutes = (seconds: number): string =>
  plural(Math.max(1, Math.round(seconds / 60)), {
    one: 'cerca de # minuto',
    other: 'unos # minutos',
  });

export const words: typeof en = {
  title: 'Aprender',
  lead: 'Sobre músculos, puntos doloridos y lo que puede aliviarlos. Todo está en tu teléfono, también sin conexión.',
  loading: 'Abriendo la guía…',
  missing: 'La guía todavía no está en este teléfono. Abre la app una vez con conexión.',
  unknown: 'Esta página no está en la guía',
  unknownWhy: 'El enlace puede ser antiguo. Búscala o elige en la lista.',
  toLearn: 'Ir a Aprender',
  more: 'Leer más',
  search: {
    label: 'Buscar',
    hint: 'Un músculo, una zona, una palabra: pantorrilla, sentarse, parche',
    clear: 'Vaciar la búsqueda',
    found: (n: number) => plural(n, { one: '# página encontrada', other: '# páginas encontradas' }),
    instead: (words: string) => `Nada tiene esas palabras. En su lugar: ${words}.`,
    nothing: 'Ninguna página tiene esas palabras.',
    tips: [
      'Prueba con una sola palabra, o solo con su comienzo.',
      'Prueba con la zona: cadera, glúteo, muslo, pantorrilla.',
      'O elige en la lista de abajo.',
    ],
    finder: 'Mejor tocar donde duele',
    all: (n: number) => plural(n, { one: 'Mostrar # más', other: 'Mostrar # más' }),
  },
  help: { title: 'Cuándo buscar ayuda', text: 'Señales que no deben esperar.' },
  browse: 'Echa un vistazo',
  /** One kind of page each: the list's name, and what it says about itself. */
  shelves: {
    muscle: { name: 'Músculos', text: 'Qué hace cada uno y dónde se nota su dolor.' },
    point: {
      name: 'Dibujos de puntos doloridos',
      text: 'Dónde se nota el dolor de un punto, según los mapas.',
    },
    area: { name: 'Zonas del cuerpo', text: 'Qué músculos están ahí o se notan ahí.' },
    place: { name: 'Encontrar sitios en tu cuerpo', text: 'Huesos y pliegues que puedes palpar.' },
    search: { name: 'Buscar con las manos', text: 'Cómo buscar puntos sensibles.' },
    routine: { name: 'Rutinas', text: 'Lee cada una sin empezarla.' },
    programme: { name: 'Programas', text: 'Unas pocas cosas que hacer durante unas semanas.' },
    condition: {
      name: 'Otras causas',
      text: 'Solo para leer. El buscador nunca las nombra y nadie puede saberlo por una app.',
    },
    patch: { name: 'Parches', text: 'Lo que permiten las etiquetas.' },
    topic: {
      name: 'Lo que se sabe',
      text: 'Apretar, calor, estar sentado: qué ayuda y qué se discute.',
    },
    word: { name: 'Palabras', text: 'Qué significan las palabras de esta guía.' },
    source: { name: 'Fuentes', text: 'De dónde viene todo esto y cuánto pesa.' },
    about: { name: 'Sobre esta guía', text: 'Versión, límites y una copia para llevarte.' },
  },
  kinds: {
    muscle: 'Músculo',
    joint: 'Articulación',
    nerve: 'Nervio',
    not_examined: 'Sin buscar en esta guía',
    point: 'Punto dolorido',
    area: 'Zona',
    place: 'Sitio que palpar',
    search: 'Búsqueda con la mano',
    routine: 'Rutina',
    programme: 'Programa',
    condition: 'Otra causa',
    patch: 'Parche',
    topic: 'Lo que se sabe',
    word: 'Palabra',
  } as Record<string, string>,
  groupKinds: {
    muscle: 'Músculos',
    joint: 'Articulaciones',
    nerve: 'Nervios',
    not_examined: 'Sin buscar en esta guía',
  } as Record<string, string>,
  routineKinds: {
    massage: 'Apretar y frotar',
    roll: 'Rodillo',
    stretch: 'Estirar',
    glide: 'Deslizar un nervio',
    strength: 'Ganar fuerza',
    activity: 'Moverse',
    position: 'Posturas que alivian',
    habit: 'Hábitos',
    heat_cold: 'Calor y frío',
  } as Record<string, string>,
  otherNames: (names: readonly string[]) => `También se llama: ${listed(names)}`,
  notMuscle: 'Esto no es un músculo. Vale la pena preguntar a un profesional.',
  notExamined:
    'Estos músculos están por dentro. Esta guía no tiene búsqueda ni rutina para ellos; fisioterapia de suelo pélvico puede ayudar.',
  sensitive:
    'El dolor aquí puede tener causas que ninguna lista de músculos conoce. Lee cuándo buscar ayuda y consulta a un profesional.',
  neverNamed:
    'Esta página es para leer. El buscador nunca nombra esto, y la página no puede saber si lo tienes. Un profesional, sí.',
  review: {
    pending: 'A la espera de que lo revise un profesional clínico.',
    done: (who: string) => `Revisado: ${who}.`,
  },
  heads: {
    picture: 'Dónde se nota su dolor',
    here: 'Aquí',
    pictureArea: 'Dónde está',
    pictureWork: 'Dónde trabajas',
    charts:
      'Los mapas son dibujos de lo que contaron muchas personas. Tu dolor puede estar en otro sitio.',
    does: 'Qué hace',
    where: 'Dónde está',
    landmarks: 'Palpa estos sitios',
    provokes: 'Qué puede empeorarlo',
    eases: 'Qué puede aliviarlo',
    doing: 'Qué puedes hacer',
    points: 'Sus puntos, uno a uno',
    partners: 'Músculos que trabajan con él',
    apart: 'Distinguirlo de otros',
    conditions: 'Otras causas que conviene conocer',
    topics: 'Qué se sabe de ello',
    sure: '¿Qué certeza hay?',
    muscle: 'El músculo',
    muscles: 'Músculos',
    pressed: 'Sitios en él que apretar',
    zones: 'Zona por zona',
    routines: 'Rutinas que trabajan aquí',
    find: 'Cómo encontrarlo en ti',
    near: 'Cerca de él',
    lies: 'Músculos que están aquí',
    usual: 'Músculos cuyo dolor se nota aquí a menudo',
    sometimes: 'Músculos cuyo dolor se nota aquí a veces',
    need: 'Qué necesitas',
    positions: 'Dónde hacerlo',
    hard: 'Con cuánta fuerza',
    dose: 'Cuánto tiempo y cuántas veces',
    steps: 'Paso a paso',
    start: 'Dónde empezar',
    paths: 'Dónde apretar',
    end: 'Dónde acaba',
    ask: 'Pregúntate',
    avoid: 'Mantente lejos de esto',
    stop: 'Para enseguida si',
    stopProgramme: 'Para el programa si',
    stopWeek: 'Déjalo por esta semana si',
    not: 'No es para todo el mundo',
    whom: 'Cuándo preguntar a alguien',
    after: 'Después',
    items: 'Qué hacer',
    notFor: 'Quién no debería',
    helps: 'Mira si ayuda',
    meaning: 'Qué significa',
    inside: 'Qué lleva',
    label: 'Lo que permite la etiqueta',
    patchRules: 'Antes de pegarlo',
    used: 'Páginas sobre ello',
    sources: 'Fuentes de esta página',
  },
  /** Texts that are made for a chosen side, read without one. */
  fill: (text: string) => fillSides(text, 'right'),
  side: 'Escrito para el lado derecho. Para el izquierdo, cambia los lados.',
  felt: { often: 'Se nota aquí a menudo.', sometimes: 'Se nota aquí a veces.' },
  /** `count`: slow moves in one round. */
  step: ({
    seconds,
    count,
    repeats,
    pause,
  }: Record<'seconds' | 'count' | 'repeats' | 'pause', number>) =>
    [
      count > 0
        ? plural(count, { one: '# movimiento lento', other: '# movimientos lentos' })
        : plural(seconds, { one: '# segundo', other: '# segundos' }),
      repeats > 1 ? plural(repeats, { one: 'una vez', other: '# veces' }) : '',
      pause > 0 ? `${number(pause)} segundos de descanso entre una y otra` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  minutes,
  stage: (n: number, name: string) => `Etapa ${number(n)}: ${name}`,
  moveOn: (n: number, days: number) =>
    `Pasa de la etapa ${number(n)} a la siguiente ${plural(days, { one: 'después de # día o más, si', other: 'después de # días o más, si' })}`,
  goBack: (n: number) => `Vuelve atrás desde la etapa ${number(n)} si`,
  weeks: (n: number) => plural(n, { one: 'Durante # semana', other: 'Durante # semanas' }),
  folded: (n: number) => plural(n, { one: 'Mostrar # punto', other: 'Mostrar los # puntos' }),
  start: 'Empezar esta rutina',
  startProgramme: 'Empezar este programa',
  closed: {
    label: 'Cerrado por ahora',
    title: 'Ahora no, por tus respuestas',
    advice: 'Ver qué hacer',
  },
  closedTag: 'cerrado por ahora',
  patch: {
    active: (substance: string, strength: string) => `${substance}, ${strength}`,
    hours: (n: number) =>
      plural(n, { one: 'Como mucho # hora cada vez.', other: 'Como mucho # horas cada vez.' }),
    perDay: (n: number) =>
      plural(n, { one: 'Como mucho # al día.', other: 'Como mucho # al día.' }),
    atOnce: (n: number) =>
      plural(n, { one: 'Nunca más de # a la vez.', other: 'Nunca más de # a la vez.' }),
    days: (n: number) =>
      plural(n, {
        one: 'Durante # día; luego pregunta.',
        other: 'Hasta # días; luego pregunta.',
      }),
    age: (n: number) => `No antes de los ${number(n)} años.`,
    cut: (may: boolean) => (may ? 'Se puede cortar.' : 'No lo cortes.'),
    unknown: 'Esta guía no conoce la etiqueta. Sigue lo que dice tu envase.',
  },
  grades: {
    strong: 'pruebas fuertes',
    moderate: 'pruebas moderadas',
    limited: 'pruebas limitadas',
    disputed: 'sin acuerdo',
    tradition: 'tradición, sin estudios',
  } satisfies Record<Evidence, string>,
  gradesLong: {
    strong: 'Muchos estudios buenos dicen lo mismo.',
    moderate: 'Algunos estudios buenos lo dicen.',
    limited: 'Lo dicen pocos estudios, o estudios pequeños.',
    disputed: 'No hay acuerdo entre los expertos o entre los estudios.',
    tradition: 'Lo dice gente que trata a personas. No se ha probado en estudios.',
  } satisfies Record<Evidence, string>,
  gradeOf: (grade: string) => `Certeza: ${grade}`,
  sourcesTitle: 'Qué certeza hay y de dónde viene',
  facts: (facts: readonly number[]) =>
    `${plural(facts.length, { one: 'dato', other: 'datos' })} ${listed(facts.map((n) => number(n)))}`,
  authority: {
    high: 'pesa mucho',
    medium: 'pesa algo',
    low: 'pesa poco',
    none: 'lo tiene que comprobar un profesional clínico',
  } satisfies Record<Source['authority'], string>,
  authorityHeads: {
    high: 'Estas pesan mucho',
    medium: 'Estas pesan algo',
    low: 'Estas pesan poco',
    none: 'Las tiene que comprobar un profesional clínico',
  } satisfies Record<Source['authority'], string>,
  allSources: 'Todas las fuentes',
  wordTitle: '¿Qué significa?',
  wordPage: 'Abrir la página de esta palabra',
  about: {
    text: [
      'Esta guía dice qué músculos vale la pena revisar y qué puede aliviarlos. No es consejo médico y nunca es un diagnóstico.',
      'Ningún profesional clínico la ha firmado todavía. Cada página lo dice.',
      'Todas las palabras son nuestras. Los datos vienen de las fuentes, y cada afirmación las nombra.',
    ],
    version: 'Versión',
    versionText:
      'Cambia cuando cambia una palabra de la guía, y solo entonces. Tus anotaciones conservan la versión que viste.',
    counts: 'Qué contiene',
    count: (name: string, n: number) => `${name}: ${number(n)}`,
    cite: 'Cómo usarla y nombrarla',
    citation: (credit: string, version: string) => `${credit}, versión ${version}.`,
    licence: 'Licencia:',
    take: 'Llévatela',
    takeText:
      'La guía entera en un archivo (JSON), con el esquema que dice qué significa cada parte. Sirve también sin esta app.',
    bundle: 'Guardar la guía',
    schema: 'Guardar su esquema (necesita conexión)',
    schemaName: 'unknot-knowledge.schema.json',
    fileName: (version: string) => `unknot-knowledge-${version}.json`,
    saved: 'Guardada. Mira en tus descargas.',
  },
};
