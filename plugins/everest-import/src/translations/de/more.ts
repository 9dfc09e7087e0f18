import type { moreMessages } from '../../messages/more';
import type { Translation } from '../Translation';

export const more: Translation<typeof moreMessages> = {
  'more.title': 'Mehr: Backups, Monitoring, Zugang, Proxys, Parameter',
  'more.chosen': 'Mehr: {{words}}',
  'more.loading': 'Lädt, was zur Wahl steht',
  'more.never': 'Nicht regelmäßig',
  'more.none': 'Keines',
  'more.byDefault': 'Vorgabe von Everest',
  'more.typed':
    'Das Portal kann nicht sehen, welche es gibt: Geben Sie den Namen ein.',
  'more.gone':
    '{{value}} gibt es in diesem Namespace nicht. Wählen Sie anderes.',
  'more.schedule': 'Gesichert',
  'more.every.hourly': 'Jede Stunde',
  'more.every.nightly': 'Jede Nacht um 1:00 UTC',
  'more.every.weekly': 'Jeden Sonntag um 1:00 UTC',
  'more.every.monthly': 'Am Ersten jedes Monats um 1:00 UTC',
  'more.storage': 'Backup-Speicher',
  'more.noStorage':
    'Dieser Namespace hat keinen Backup-Speicher. Wer Everest betreibt, kann einen anlegen.',
  'more.copiesHelp': 'Leer gelassen: alle',
  'more.pointInTime':
    'Auf jeden Zeitpunkt zurücksetzbar (Point-in-Time-Recovery)',
  'more.monitoring': 'Überwachung',
  'more.noMonitoring':
    'Dieser Namespace hat kein Monitoring. Wer Everest betreibt, kann es anlegen.',
  'more.expose': 'Erreichbar',
  'more.inside': 'Nur innerhalb des Clusters',
  'more.outside': 'Von außen, über einen Load Balancer',
  'more.sourceRangesHelp':
    'Wie 203.0.113.0/24, mit Kommas getrennt; leer gelassen: von überall',
  'more.proxyType': 'Art des Proxys',
  'more.config': 'Engine-Parameter',
  'more.configHelp.mysql': 'Wie in my.cnf, unter [mysqld]',
  'more.configHelp.postgresql': 'Wie in postgresql.conf, je eine Zeile',
  'more.configHelp.mongodb': 'Wie in mongod.conf, in YAML',
  'more.noShards':
    'Eine Datenbank, in die importiert wird, hat keine Shards: Kein Importer stellt in sie wieder her.',
  'more.words.backups': '{{when}} ein Backup',
  'more.words.backupsTo': '{{when}} ein Backup nach {{storage}}',
  'more.words.pointInTime': 'Point-in-Time-Recovery',
  'more.words.monitoring': 'Monitoring {{name}}',
  'more.words.accessFrom': '{{access}}, nur für {{ranges}}',
  'more.words.proxies_one': '{{count, number}} Proxy',
  'more.words.proxies_other': '{{count, number}} Proxys',
  'more.words.config': 'eigene Parameter',
};
