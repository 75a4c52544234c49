/** Words of patches. What a label allows comes from the knowledge bundle; the app only repeats it. */
import { dayAndTime, time } from '../dates.ts';
import type { words as en } from '../en/patch.ts';
import { number, plural } from '../plural.ts';

/** "20:05", with the day when it is not today. */
const clock = (at: string | Date): string =>
  new Date(at).toDateString() === new Date().toDateString() ? time(at) : dayAndTime(at);

export const words: typeof en = {
  title: 'Parche',
  missing: 'La guía todavía no está en este teléfono. Abre la app una vez con conexión.',
  on: {
    title: 'Parches puestos',
    since: (at: string): string => `Puesto desde: ${dayAndTime(at)}`,
    due: (at: string): string => `Quítalo: ${clock(at)}`,
    left: (hours: number, minutes: number): string => {
      const parts = [
        ...(hours > 0 ? [plural(hours, { one: '# hora', other: '# horas' })] : []),
        ...(minutes > 0 ? [plural(minutes, { one: '# minuto', other: '# minutos' })] : []),
      ];
      const verb = plural(hours > 0 ? hours : minutes, { one: 'queda', other: 'quedan' });
      return `${verb} ${parts.join(' ')}`;
    },
    over: 'El tiempo de la etiqueta ha pasado. Quítatelo, por favor.',
    off: 'Ya me lo he quitado',
    waiting:
      'Todavía no se puede enviar ningún recordatorio: este parche no ha llegado al servidor.',
    reaction: 'Algo le pasa a la piel',
    removed: 'Quitado.',
    removedAt: (at: string): string => `Quitado: ${clock(at)}`,
    putBack: 'Deshacer: sigue puesto',
    stillOn: 'Sigue puesto. Su reloj corre.',
    offBefore: 'Ya estaba quitado.',
    notWritten: 'No se ha podido anotar. Usa la página de los parches.',
    notHere:
      'Esto todavía no está en este teléfono. Puede estar en otro diario, o venir de camino.',
    skinLead: 'Mírate la piel ahora, y otra vez dentro de una hora.',
    unknownProduct: 'Parche',
    low: 'sin dolor',
    high: 'el peor que puedas imaginar',
  },
  form: {
    title: 'Poner un parche',
    another: 'Poner otro parche',
    product: '¿Qué parche?',
    productHint: 'Vale lo que dice el envase. Elige el que encaje.',
    productText: 'Nombre del envase (opcional)',
    zone: '¿Dónde?',
    zoneNone: 'Elige una zona',
    views: { back: 'Espalda', side: 'Lado', front: 'Delante' },
    sideHint: 'Izquierda es tu izquierda, derecha es tu derecha.',
    side: 'Lado',
    sides: { left: 'Izquierda', right: 'Derecha', midline: 'Centro' },
    basis: '¿Por qué ahí?',
    onAt: 'Cuándo te lo pones',
    now: 'Ahora mismo',
    earlier: 'Antes, hoy',
    time: 'A las',
    pain: 'Dolor ahora, antes',
    label: 'Lo que dice la etiqueta',
    labelHours: (hours: number): string =>
      `Llevarlo ${plural(hours, { one: '# hora', other: '# horas' })} como mucho`,
    labelCount: (most: number): string => `Como mucho ${number(most)} en 24 horas`,
    labelAtOnce: (most: number): string => `Como mucho ${number(most)} a la vez`,
    labelDays: (most: number): string =>
      `No más de ${plural(most, { one: '# día', other: '# días' })} sin preguntar`,
    labelAge: (age: number): string => `A partir de ${number(age)} años`,
    read: 'Leer sobre este parche',
    labelUnknown:
      'No se conoce la etiqueta de este, así que valen los límites comunes más estrictos.',
    removal: (at: Date): string => `Según la etiqueta se quita: ${clock(at)}.`,
    ownHours: 'Horas que dice tu envase, si son otras (opcional)',
    ownHoursHint: 'Lo primero es tu envase.',
    keep: 'Qué hay que respetar',
    save: 'Ponerlo y empezar el reloj',
    saveAnyway: 'Ya lo tengo en la piel: anotarlo',
    askFirst: 'Antes vienen unas preguntas de seguridad.',
    saved: (at: Date): string => `Anotado. Quítalo: ${clock(at)}.`,
    closed: 'Por favor, no te pongas este parche',
    closedLabel: 'Cerrado por ahora',
    warnings: 'La etiqueta, o las reglas de todos los parches, dicen que no',
    warningLabel: 'Antes de ponértelo',
    errors: {
      product: 'Elige un parche.',
      zone: 'Elige una zona.',
      side: 'Elige un lado.',
      basis: 'Elige por qué ahí.',
      onAt: 'Elige una hora que no esté en el futuro.',
    },
    noHeat:
      'Nada de calor encima: ni manta eléctrica, ni bolsa de agua caliente, ni sauna, ni baño caliente.',
  },
  warnings: {
    not_here: 'En este sitio no va ningún parche: ahí la piel es demasiado fina.',
    overlap: 'Ya hay un parche en este sitio. Nunca uno encima de otro.',
    already_on: 'Ya llevas tantos a la vez como permite la etiqueta.',
    second_product: 'Llevas puesto otro tipo de parche. Nunca dos tipos a la vez.',
    too_many_today: 'Ya has llevado tantos en 24 horas como permite la etiqueta.',
    too_many_days:
      'Han pasado los días seguidos que permite la etiqueta. Pregunta en la farmacia o a un médico antes de seguir.',
    too_long: 'Es más tiempo del que permite la etiqueta.',
    heat: 'La piel ha tenido calor en la última hora. Deja que se enfríe antes.',
  } as Record<string, string>,
  firstTime:
    'La primera vez con este: mira la piel a los 30 minutos. Quítalo enseguida si quema o salen ampollas.',
  entry: {
    off: (at) => `Quitado: ${at}`,
    offLabel: '¿Cuándo te lo quitaste?',
    offWrong: 'Elige una hora después de ponértelo y que no sea futura.',
    pain_before: 'Dolor antes',
    pain_2h: 'Dolor dos horas después',
    pain_removal: 'Dolor al quitarlo',
    pain_next_morning: 'Dolor a la mañana siguiente',
    skin: 'La piel después',
  },
  reaction: {
    title: '¿Qué ves o notas?',
    lead: 'Primero quítate el parche y lava la piel con agua y jabón suave.',
    save: 'Seguir con las preguntas de seguridad',
  },
};
