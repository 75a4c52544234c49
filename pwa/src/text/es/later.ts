/** Words of the looks at a session later on: on Today, and on the session's own page. */
import type { Skin } from '../../domain/records.ts';
import type { words as en } from '../en/later.ts';
import { kindName } from '../kinds.ts';

export const words: typeof en = {
  title: {
    hour: (what: string | undefined, at: string): string =>
      `${kindName(what)} a las ${at}: ¿cómo va ahora?`,
    morning: (what: string | undefined, at: string): string =>
      `${kindName(what)} ayer a las ${at}: ¿cómo va ahora?`,
  },
  hint: 'Basta con un toque. Con el tiempo ves qué te sienta bien.',
  pain: { hour: 'Dolor una hora después', morning: 'Dolor a la mañana siguiente' },
  skin: { hour: 'Piel una hora después', morning: 'Piel a la mañana siguiente' },
  low: 'sin dolor',
  high: 'el peor que puedas imaginar',
  skins: {
    usual: 'Como siempre',
    red: 'Roja',
    bruised: 'Con moratones',
    other: 'Otra cosa',
  } satisfies Record<Skin, string>,
  away: 'No preguntar',
  thanks: 'Guardado con la sesión.',
  close: 'Listo',
  open: {
    title: 'Hay una sesión abierta',
    text: (what: string | undefined, at: string): string => `${kindName(what)}, empezó: ${at}.`,
    button: 'Verla',
  },
};
