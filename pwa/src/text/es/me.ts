/** Words of the account: sign-up, sign-in, privacy, deletion. */
import type { words as en } from '../en/me.ts';
import { plural } from '../plural.ts';

/** Names the text of the consent below; a changed text needs a new name. */
export const CONSENT_VERSION = '2026-11';

export const words: typeof en = {
  title: 'Yo',
  local: {
    title: 'Usas Unknot sin cuenta',
    text: 'Todo está solo en este teléfono. Una cuenta guarda una copia en el servidor, la muestra en tus otros dispositivos, envía recordatorios y te deja compartir con un terapeuta.',
    risk: 'Este navegador puede borrar tus anotaciones si no abres Unknot en una semana. Una cuenta, o Unknot en la pantalla de inicio, las conserva.',
    signUp: 'Crear una cuenta',
    signIn: 'Ya tengo cuenta',
  },
  account: {
    title: 'Tu cuenta',
    signedIn: (email: string): string => `Has entrado como ${email}`,
    signedOut: 'El servidor ha cerrado tu cuenta aquí. Tus anotaciones siguen en este teléfono.',
    confirmed: 'Dirección de correo confirmada.',
    notConfirmed:
      'Tu dirección de correo todavía no está confirmada. Hasta entonces no recibe recordatorios.',
    name: 'Nombre que ven las personas con las que compartes',
    nameSave: 'Guardar el nombre',
    nameSaved: 'Nombre guardado.',
    more: 'Nombre, salir, borrar',
    sendAgain: 'Enviar el enlace otra vez',
    sent: 'El enlace está en camino. Mira tu correo.',
  },
  language: {
    /** In every language: for who cannot read this one. */
    title: 'Language · Sprache · Idioma',
    text: 'La app habla el idioma que elijas. Se descarga una vez y luego funciona sin conexión.',
    busy: 'Descargando las palabras…',
    failed: 'No se han podido descargar las palabras. Conéctate y prueba otra vez.',
  },
  links: {
    sessions: 'Rutinas y sesiones',
    learn: 'Aprender sobre músculos y dolor',
    share: 'Compartir con un terapeuta',
    reminders: 'Recordatorios',
    lock: 'Bloqueo',
    device: 'Este teléfono',
    install: 'Unknot en la pantalla de inicio',
    people: 'Personas que comparten conmigo',
    watch: 'Mensajes de seguridad',
    join: 'Soy terapeuta y tengo un código',
    privacy: 'Privacidad',
    help: 'Pedir ayuda ahora',
    remove: 'Borrar la cuenta y todo',
    sections: { help: 'Ayuda', care: 'En compañía', phone: 'Ajustes' },
  },
  out: {
    button: 'Salir de la cuenta',
    done: 'Has salido de la cuenta.',
    title: 'Salir de la cuenta en este teléfono',
    keep: 'Salir y conservar las anotaciones',
    keepText: 'Se quedan en este teléfono, cerradas, hasta que vuelvas a entrar aquí.',
    wipe: 'Salir y quitarlas de este teléfono',
    wipeText: 'La copia del servidor se queda.',
    waiting: (n: number): string =>
      plural(n, {
        one: '# anotación todavía no se ha enviado y se perdería.',
        other: '# anotaciones todavía no se han enviado y se perderían.',
      }),
    wipeAnyway: 'Quitarlas de todos modos',
  },
  fields: {
    email: 'Dirección de correo',
    name: 'Tu nombre (opcional)',
    nameHint: 'Solo lo ven las personas con las que compartes.',
    password: 'Contraseña',
    newPassword: 'Contraseña nueva',
    passwordHint:
      'Al menos 10 caracteres, y que no sea de las contraseñas más comunes. Van bien unas palabras que solo tú juntarías.',
    show: 'Mostrar la contraseña',
    adult: 'Tengo 18 años o más',
    consent: 'Acepto que Unknot guarde lo que escribo sobre mi salud, tal como dice esta página',
  },
  signUp: {
    title: 'Crear una cuenta',
    lead: 'Lo que hay en este teléfono pasa a tu cuenta. No se pierde nada.',
    about: 'Qué se guarda y para quién',
    points: [
      'Lo que escribes: dolor, zonas del cuerpo, sueño, ánimo, sesiones, parches, respuestas a las preguntas de seguridad.',
      'Son datos de salud. Se guardan en el servidor de quien ofrece este Unknot, para que puedas usarlos en varios dispositivos.',
      'Nadie más los ve si tú no los compartes, y puedes dejar de compartir en cualquier momento.',
      'Puedes retirar este consentimiento en cualquier momento: borra la cuenta y se quita todo.',
    ],
    privacyLink: 'La página de privacidad entera',
    button: 'Crear la cuenta',
    already: 'Ya tengo una cuenta',
    done: 'Tu cuenta está lista. Te hemos enviado un enlace para confirmar tu dirección.',
    errors: {
      email: 'Escribe tu dirección de correo, como nombre@example.org.',
      password: 'Elige una contraseña de al menos 10 caracteres.',
      adult: 'Unknot es para personas de 18 años o más. Marca la casilla si es tu caso.',
      consent:
        'Sin este consentimiento ninguna cuenta puede guardar tu diario. Puedes seguir sin cuenta.',
    },
  },
  signIn: {
    title: 'Entrar',
    button: 'Entrar',
    forgot: 'He olvidado mi contraseña',
    new: 'Crear una cuenta',
    errors: {
      email: 'Escribe tu dirección de correo.',
      password: 'Escribe tu contraseña.',
      wrong: 'Esta dirección y esta contraseña no van juntas.',
    },
    moveLabel: (n: number): string =>
      plural(n, {
        one: 'Pasar la # anotación de este teléfono a mi cuenta',
        other: 'Pasar las # anotaciones de este teléfono a mi cuenta',
      }),
    moveHint:
      'Déjalo sin marcar si las escribió otra persona. Entonces se quedan aparte en este teléfono.',
    done: 'Ya estás en tu cuenta.',
  },
  reset: {
    title: 'Contraseña nueva',
    lead: 'Escribe tu dirección de correo. Si hay una cuenta, llega un enlace por correo.',
    button: 'Enviar el enlace',
    sent: 'Si hay una cuenta con esta dirección, el enlace está en camino. Vale poco tiempo.',
    choose: 'Elige una contraseña nueva.',
    save: 'Guardar la contraseña nueva',
    saved: 'La contraseña nueva está guardada. Ya puedes entrar con ella.',
    signIn: 'Entrar',
    invalid: 'Este enlace es demasiado antiguo o ya se usó. Pide uno nuevo.',
  },
  confirm: {
    title: 'Confirma tu dirección',
    lead: 'Toca para confirmar que este buzón es tuyo.',
    button: 'Confirmar',
    done: 'Gracias. Tu dirección está confirmada.',
    invalid: 'Este enlace es demasiado antiguo o ya se usó. Puedes enviar uno nuevo desde «Yo».',
    to: 'Ir a Yo',
  },
  remove: {
    title: 'Borrar la cuenta y todo',
    lead: 'Esto quita tu cuenta y todas tus anotaciones del servidor y de este teléfono.',
    points: [
      'Se deja de compartir enseguida. Los terapeutas ya no ven nada.',
      'Los recordatorios y mensajes en espera no se envían.',
      'No hay vuelta atrás. Las copias de seguridad se van sobrescribiendo.',
    ],
    export: 'Guardar antes una copia como archivo',
    password: 'Tu contraseña, para saber que eres tú',
    sure: 'Sí, borrar todo',
    button: 'Borrar para siempre',
    done: 'Tu cuenta y todo lo que tenía están borrados.',
    errors: {
      password: 'Escribe tu contraseña.',
      sure: 'Marca la casilla para decir que va en serio.',
      wrong: 'Esa no es la contraseña de esta cuenta.',
    },
  },
  privacy: {
    title: 'Privacidad',
    version: (version: string): string => `Versión de este texto: ${version}.`,
    sections: [
      {
        title: 'En una frase',
        text: [
          'Tu diario es tuyo: se queda en tu teléfono y, si creas una cuenta, en el servidor de quien ofrece este Unknot. No va a nadie más si tú no lo eliges.',
        ],
      },
      {
        title: 'Sin cuenta',
        text: [
          'Todo se queda en este teléfono, en este navegador. No se envía nada. Si borras los datos del navegador, el diario se pierde. Guarda un archivo de vez en cuando en «Este teléfono».',
        ],
      },
      {
        title: 'Con cuenta',
        text: [
          'En el servidor se guardan: tu dirección de correo, una forma cifrada de tu contraseña, tus anotaciones con sus versiones anteriores, las respuestas a las preguntas de seguridad, los recordatorios y si llegaron, con quién compartes, quién leyó qué y cuándo.',
          'Son datos de salud. La ley pide tu consentimiento explícito, que das al crear la cuenta. Lo retiras borrando la cuenta.',
        ],
      },
      {
        title: 'Quién puede leerlo',
        text: [
          'Tú. Las personas que invitas y confirmas: solo lo que tú eliges y solo mientras tú quieras. Cada lectura aparece en una lista para ti en «Compartir».',
          'Quien lleva el servidor podría leer su base de datos, como en cualquier servicio que no va cifrado de extremo a extremo.',
        ],
      },
      {
        title: 'Lo que nunca se hace',
        text: [
          'Nada de publicidad, ni rastreadores, ni servicios que cuentan visitas, ni partes cargadas de otras empresas.',
          'Ninguna palabra sobre tu salud en las notificaciones, en el asunto de un correo ni en una dirección.',
          'No se vende nada ni se entrenan modelos con tus anotaciones.',
        ],
      },
      {
        title: 'Notificaciones',
        text: [
          'Una notificación viaja por el servicio de quien hace tu navegador. Va cifrada y solo dice que es momento de mirar la app.',
        ],
      },
      {
        title: 'Cuánto tiempo',
        text: [
          'Hasta que lo borres. Una anotación borrada se puede recuperar durante 30 días; después se vacía su contenido. Una cuenta borrada se quita enseguida.',
        ],
      },
      {
        title: 'Tus derechos',
        text: [
          'Verlo todo (está en la app), llevártelo (guárdalo como archivo), corregirlo, borrarlo, dejar de compartir, reclamar ante la autoridad de protección de datos de tu país.',
        ],
      },
    ],
    notFor:
      'Unknot ayuda a personas adultas a llevar un diario de molestias musculares en la zona lumbar, el glúteo y la parte de atrás del muslo, a aprender sobre músculos y a practicar el autocuidado general. No sirve para diagnosticar, tratar ni vigilar ninguna enfermedad o lesión.',
  },
  offline: 'Para esto hace falta conexión. Ahora mismo no hay.',
  failed: 'El servidor no respondió como se esperaba. Prueba otra vez dentro de un momento.',
};
