/** The lock of the phone, in Spanish. */
import type { words as en } from '../en/lock.ts';
import { plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Unknot está bloqueado',
  pin: 'PIN',
  open: 'Abrir',
  byKey: 'Abrir con el dedo o la cara',
  keyFailed: 'El teléfono no lo abrió. Usa el PIN.',
  wrong: 'Ese no es el PIN.',
  wait: (seconds: number): string =>
    seconds < 60
      ? plural(seconds, {
          one: 'Ese no es el PIN. Espera # segundo y prueba otra vez.',
          other: 'Ese no es el PIN. Espera # segundos y prueba otra vez.',
        })
      : plural(Math.ceil(seconds / 60), {
          one: 'Ese no es el PIN. Espera # minuto y prueba otra vez.',
          other: 'Ese no es el PIN. Espera # minutos y prueba otra vez.',
        }),
  help: { label: 'Abierto sin PIN', now: 'Pedir ayuda ahora', check: '¿Señales de alarma nuevas?' },
  forgotten: {
    ask: 'Olvidé el PIN',
    account: 'Tu contraseña abre Unknot y quita el PIN. No se pierde nada.',
    prove: 'Abrir con la contraseña',
    wipeAccount:
      'O quita todo de este teléfono y sal de la cuenta. Lo que no se envió aún se pierde. El resto está en tu cuenta.',
    wipeLocal:
      'Sin cuenta solo hay un camino: quitar todo de este teléfono. Lo que escribiste se pierde para siempre.',
    sure: 'Sí, quitar todo de este teléfono',
    sureFirst: 'Marca la casilla para decir que va en serio.',
    wipe: 'Quitar todo',
    back: 'Volver al PIN',
  },
  setup: 'Bloqueo',
  honest: [
    'Unknot pide entonces un PIN cuando vuelves. Así tu diario queda cerrado para quien tenga tu teléfono abierto en la mano.',
    'El bloqueo esconde el diario, no lo cifra. Quien entiende de teléfonos y tiene el tuyo abierto aún puede llegar a él. El bloqueo del propio teléfono protege mucho mejor.',
    'La ayuda, las preguntas de seguridad y sus consejos quedan abiertos sin PIN.',
    'Si olvidas el PIN: con una cuenta, tu contraseña abre Unknot. Sin cuenta solo puedes quitar todo de este teléfono.',
  ],
  insecure: 'Esta dirección no es segura (sin https). Unknot no puede guardar un PIN aquí.',
  choose: 'Elige un PIN',
  chooseHint: 'De cuatro a doce cifras.',
  again: 'El mismo PIN otra vez',
  turnOn: 'Activar el bloqueo',
  turnOff: 'Quitar el bloqueo',
  on: 'El bloqueo está activado.',
  off: 'El bloqueo está quitado.',
  kept: 'Cambiado.',
  after: {
    legend: 'Bloquear si estuve fuera',
    of: (minutes: number): string =>
      minutes === 0 ? 'un momento' : plural(minutes, { one: '# minuto', other: '# minutos' }),
  },
  key: {
    add: 'Abrir también con el dedo o la cara',
    text: 'El teléfono mira por su cuenta. Unknot solo sabe si sí o si no. El PIN sigue valiendo.',
    done: 'Ahora tu dedo o tu cara abren Unknot.',
    failed: 'El teléfono dijo que no. El PIN sigue valiendo.',
    drop: 'Abrir solo con el PIN',
    dropped: 'Ahora solo el PIN abre Unknot.',
  },
  errors: {
    digits: 'Elige de cuatro a doce cifras.',
    simple: 'Ese PIN se adivina enseguida. Elige otro.',
    differs: 'Los dos no son iguales. Escríbelos otra vez.',
    failed: 'Este navegador no pudo guardar el PIN. El bloqueo está quitado.',
  },
};
