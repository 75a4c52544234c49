import type { words as en } from '../en/check.ts';

/** "Números de emergencia y números de consejo urgente: …" */
function sentence(lists: readonly string[], rest: string): string {
  const all = lists.join(lists.length === 2 ? ' y ' : ', ');
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}: ${rest}`;
}

/** Words of the safety questions and of the advice. The questions and advice themselves are knowledge, not here. */
export const words: typeof en = {
  title: 'Preguntas de seguridad',
  opening: 'Abriendo las preguntas…',
  failed: 'No se han podido abrir las preguntas de seguridad.',
  failedWhy: 'Todavía no estaban en este teléfono y no hay conexión.',
  again: 'Probar otra vez',
  intro: {
    title: 'Unas preguntas, por tu seguridad',
    text: 'Algunos dolores necesitan primero un médico, no una pelota. Estas preguntas se hacen antes del primer ejercicio o parche. Si no hay nada que contar, se tarda menos de un minuto.',
    noAllClear: 'Si no sale ningún consejo, eso no significa que no pase nada.',
    country: '¿Dónde estás?',
    countryHint: 'De eso depende qué números de emergencia se muestran.',
    start: 'Empezar',
    changed: (date: string) => `Nada ha cambiado desde el ${date}`,
    ask: 'Pregúntame otra vez',
    because: 'Por qué ahora',
    private: 'Nadie ve tus respuestas si tú no las compartes.',
    local: 'Se quedan en este teléfono hasta que tengas una cuenta.',
  },
  screen: (n: number, of: number) => `Pantalla ${n} de ${of}`,
  next: 'Siguiente',
  chooseOne: 'Elige lo que encaje, o «ninguna».',
  skip: 'Saltar esta pregunta',
  unsure: 'No lo sé',
  none: 'Ninguna de estas',
  why: 'Por qué lo preguntamos',
  leave: 'Parar aquí',
  level: {
    L1: 'Emergencia: actúa ya',
    L2: 'Busca ayuda hoy',
    L3: 'En unos días',
    L4: 'En una cita normal',
  },
  call: (shown: string) => `Llamar al ${shown}`,
  hours: (hours: string) => `Horario: ${hours}`,
  changeCountry: 'País',
  because: 'Por qué ves esto',
  answeredOn: (when: string) => `De tus respuestas: ${when}`,
  right: {
    title: '¿Es correcto?',
    yes: 'Sí, es correcto',
    mistake: 'Respondí por error',
    counting: (seconds: number) =>
      seconds === 1
        ? 'En 1 segundo cuenta como un sí.'
        : `En ${seconds} segundos cuenta como un sí.`,
    counted: 'Cuenta como un sí.',
    saidYes: 'Dijiste que es correcto.',
    saidMistake:
      'Dijiste que fue un error. Lo que había cerrado vuelve a estar abierto. Queda en tu historial.',
  },
  notStored:
    'Esta respuesta no se ha podido guardar en este teléfono. El consejo vale de todos modos.',
  closed: {
    title: 'Qué está cerrado',
    nothing: 'Esto no cierra nada.',
    until: 'Hasta que te hayan revisado y te hayan dicho que está bien:',
    untilAnswer: 'Hasta que vuelvas a responder estas preguntas y no salgan:',
    forGood: 'Para siempre:',
    days: 'Durante unos días:',
    diary: 'Tu diario nunca se cierra. Quitarte un parche y su reloj también siguen.',
  },
  told: { title: 'A quién se avisa' },
  clear: {
    title: '¿Te han revisado?',
    button: 'Me han revisado y me han dicho que está bien',
    by: '¿Quién te revisó?',
    byWhom: {
      emergency: 'Urgencias',
      doctor: 'Médico o médica',
      physio: 'Fisioterapeuta',
      midwife: 'Matrona o maternidad',
      pharmacist: 'Farmacia',
      other: 'Otra persona',
    },
    on: '¿Cuándo?',
    future: 'Ese día todavía no ha llegado.',
    said: '¿Qué te dijeron? (puede quedar vacío)',
    save: 'Abrirlo otra vez',
    cancel: 'Todavía no',
    done: 'Te han revisado y te han dicho que está bien. Lo que esto cerró vuelve a estar abierto.',
  },
  without: {
    title: 'Ningún consejo con estas respuestas',
    text: 'Estas respuestas no cierran nada. Eso no significa que no pase nada.',
    asked: 'Qué se preguntó y por qué',
    changes: 'Si algo cambia, responde otra vez. Si algo te preocupa, consulta a un médico.',
  },
  limits: 'Ten esto en cuenta',
  goOn: 'Seguir',
  goOnQuestions: 'Seguir con las demás preguntas',
  toToday: 'Volver a Hoy',
  toFind: 'Músculos que revisar',
  whenHelp: 'Leer: cuándo buscar ayuda',
  from: {
    title: 'De dónde viene esto',
    missing: 'Esta lista aún no está en el teléfono. Ábrela otra vez cuando tengas conexión.',
  },
  standing: 'Información general. No es consejo médico.',
  help: {
    title: 'Ayuda ahora',
    lead: 'Si es una emergencia, llama. No esperes una respuesta en esta app. Puede que nadie esté mirando.',
    emergency: 'Emergencia',
    urgent: 'Consejo urgente',
    crisis: 'Cuando no puedes más',
    lists: {
      emergency: 'números de emergencia',
      urgent: 'números de consejo urgente',
      crisis: 'números para cuando no puedes más',
    },
    anywhere: 'Emergencias, o el número de tu zona',
    unchecked: (lists: readonly string[]) =>
      sentence(lists, 'todavía sin comparar con una fuente oficial.'),
    checked: (lists: readonly string[], source: string, date: string) =>
      sentence(lists, `comparados con ${source} el ${date}.`),
    open: 'Consejos abiertos',
    noOpen: 'No hay ningún consejo abierto. Eso no significa que no pase nada.',
    questions: 'Responder las preguntas de seguridad',
    when: 'Llama enseguida cuando',
    whenLines: [
      'desde hace poco notas dormida la zona entre las piernas, o no puedes aguantar o hacer pis o caca',
      'desde hace poco tienes las dos piernas débiles o dormidas, o una pierna pierde fuerza de hora en hora',
      'te duele el pecho o te falta el aire',
      'tienes un dolor repentino y muy fuerte en la barriga o la espalda, o una pierna fría y pálida',
      'tienes una pierna hinchada y además dolor en el pecho o falta de aire',
    ],
    look: 'Ver qué hacer',
    noList:
      'No se ha podido abrir la lista de números. El 112 funciona en muchos países; si no, llama al número de tu zona.',
  },
};
