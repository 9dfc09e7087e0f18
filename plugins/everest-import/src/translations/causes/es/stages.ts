import type { StageWords } from '../CauseWords';

const PORTAL =
  'El portal no ha creado la base de datos: pregunte a quienes lo gestionan.';
const EVEREST =
  'El operador de Everest no dice nada ni avanza: pregunte al equipo de plataforma si está en marcha, en el namespace everest-system.';
const LOG = 'Mire en el registro del importador lo que hace.';

/** What to look at where an import stays at a stage. */
export const look: StageWords = {
  requested: PORTAL,
  checked: PORTAL,
  'secrets-made': PORTAL,
  'database-created':
    'Mire los Pods y volúmenes de la base de datos: sin sitio en un nodo, una imagen, un volumen que no se enlaza. Si no los hay, el operador del motor no dice nada: pida su registro al equipo de plataforma.',
  'database-ready-empty': EVEREST,
  importing: EVEREST,
  'job-created':
    'El Job no ha creado ningún Pod: mire sus eventos; una cuota o una política del namespace lo rechaza.',
  'pod-waiting':
    'El Pod no arranca: mire sus condiciones y eventos; no hay sitio en ningún nodo, o falta un Secret.',
  'pod-pulling':
    'La imagen no llega: compruebe en los eventos del Pod su nombre, los permisos y los límites del registro.',
  'importer-started': LOG,
  'importer-restarted': LOG,
  restore:
    'Mire lo que dice de la restauración el operador del motor, y los Pods de la base de datos.',
  'importer-ended':
    'El importador ha terminado y la base de datos no está lista: mírela en Everest, y sus Pods.',
  blocked: 'Mire la causa de la importación.',
  deleting:
    'Algo retiene la base de datos: pregunte al equipo de plataforma por sus finalizers.',
};
