import type { planMessages } from '../../messages/plan';
import type { Translation } from '../Translation';

export const plan: Translation<typeof planMessages> = {
  'plan.title': 'Ce qui sera créé',
  'plan.database': 'Nouvelle base de données',
  'plan.engine': 'Moteur',
  'plan.place': 'Où',
  'plan.namespaceOn': 'namespace {{namespace}} sur {{cluster}}',
  'plan.size': 'Taille',
  'plan.profile': 'profil {{name}}',
  'plan.nodes_one': '{{count, number}} nœud',
  'plan.nodes_other': '{{count, number}} nœuds',
  'plan.cpu': '{{value}} CPU chacun',
  'plan.memory': '{{value}} de mémoire chacun',
  'plan.storage': '{{value}} de stockage chacun',
  'plan.more': 'En outre',
  'plan.backup': 'Sauvegarde',
  'plan.made': 'Créée',
  'plan.from': 'Depuis',
  'plan.importer': 'Importateur',
  'plan.for': 'Pour',
  'plan.next':
    'À votre demande, Everest crée la base de données vide et y exécute l’importateur. Le propriétaire et vous serez informés de l’issue.',
};
