import type { planMessages } from '../../messages/plan';
import type { Translation } from '../Translation';

export const plan: Translation<typeof planMessages> = {
  'plan.title': 'Was angelegt wird',
  'plan.database': 'Neue Datenbank',
  'plan.engine': 'Datenbanktyp',
  'plan.place': 'Wo',
  'plan.namespaceOn': 'Namespace {{namespace}} auf {{cluster}}',
  'plan.size': 'Größe',
  'plan.profile': 'Profil {{name}}',
  'plan.nodes_one': '{{count, number}} Knoten',
  'plan.nodes_other': '{{count, number}} Knoten',
  'plan.cpu': 'je {{value}} CPU',
  'plan.memory': 'je {{value}} Arbeitsspeicher',
  'plan.storage': 'je {{value}} Speicherplatz',
  'plan.more': 'Außerdem',
  'plan.backup': 'Backup',
  'plan.made': 'Erstellt',
  'plan.from': 'Von',
  'plan.importer': 'Importer',
  'plan.for': 'Für',
  'plan.next':
    'Wenn Sie ihn anfordern, legt Everest die leere Datenbank an und führt darin den Importer aus. Der Eigentümer und Sie erfahren, wie es ausgeht.',
};
