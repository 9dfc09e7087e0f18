import type { planMessages } from '../../messages/plan';
import type { Translation } from '../Translation';

export const plan: Translation<typeof planMessages> = {
  'plan.title': 'Lo que se va a crear',
  'plan.database': 'Nueva base de datos',
  'plan.engine': 'Motor',
  'plan.place': 'Dónde',
  'plan.namespaceOn': 'namespace {{namespace}} en {{cluster}}',
  'plan.size': 'Tamaño',
  'plan.profile': 'perfil {{name}}',
  'plan.nodes_one': '{{count, number}} nodo',
  'plan.nodes_other': '{{count, number}} nodos',
  'plan.cpu': '{{value}} CPU cada uno',
  'plan.memory': '{{value}} de memoria cada uno',
  'plan.storage': '{{value}} de almacenamiento cada uno',
  'plan.more': 'Además',
  'plan.backup': 'Copia de seguridad',
  'plan.made': 'Creada',
  'plan.from': 'Desde',
  'plan.importer': 'Importador',
  'plan.for': 'Para',
  'plan.next':
    'Cuando usted la solicita, Everest crea la base de datos vacía y ejecuta en ella el importador. Se informará al propietario y a usted de cómo termina.',
};
