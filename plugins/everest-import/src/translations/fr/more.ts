import type { moreMessages } from '../../messages/more';
import type { Translation } from '../Translation';

export const more: Translation<typeof moreMessages> = {
  'more.title': 'Plus : sauvegardes, supervision, accès, proxys, paramètres',
  'more.chosen': 'Plus : {{words}}',
  'more.loading': 'Chargement de ce qui peut être choisi',
  'more.never': 'Pas régulièrement',
  'more.none': 'Aucune',
  'more.byDefault': "Choix d'Everest",
  'more.typed':
    'Le portail ne peut pas voir lesquels existent : saisissez le nom.',
  'more.gone':
    "Il n'y a pas de {{value}} dans ce namespace. Choisissez-en un autre.",
  'more.schedule': 'Sauvegardée',
  'more.every.hourly': 'Toutes les heures',
  'more.every.nightly': 'Chaque nuit à 1:00 UTC',
  'more.every.weekly': 'Chaque dimanche à 1:00 UTC',
  'more.every.monthly': 'Le premier de chaque mois à 1:00 UTC',
  'more.storage': 'Stockage des sauvegardes',
  'more.noStorage':
    "Ce namespace n'a pas de stockage de sauvegardes. Ceux qui gèrent Everest peuvent en créer un.",
  'more.copiesHelp': 'Si vide, toutes',
  'more.pointInTime':
    "Peut revenir à n'importe quel moment (restauration à un instant donné)",
  'more.monitoring': 'Supervision',
  'more.noMonitoring':
    "Ce namespace n'a pas de supervision. Ceux qui gèrent Everest peuvent en créer une.",
  'more.expose': 'Accessible',
  'more.inside': 'Seulement dans le cluster',
  'more.outside': "De l'extérieur, par un répartiteur de charge",
  'more.sourceRangesHelp':
    'Comme 203.0.113.0/24, séparées par des virgules ; vide : de partout',
  'more.proxyType': 'Type de proxy',
  'more.config': 'Paramètres',
  'more.configHelp.mysql': 'Comme dans my.cnf, sous [mysqld]',
  'more.configHelp.postgresql': 'Comme dans postgresql.conf, un par ligne',
  'more.configHelp.mongodb': 'Comme dans mongod.conf, en YAML',
  'more.noShards':
    "Une base de données dans laquelle on importe n'a pas de shards : aucun importateur n'y restaure.",
  'more.words.backups': '{{when}} une sauvegarde',
  'more.words.backupsTo': '{{when}} une sauvegarde vers {{storage}}',
  'more.words.pointInTime': 'restauration à un instant donné',
  'more.words.monitoring': 'supervision {{name}}',
  'more.words.accessFrom': '{{access}}, seulement pour {{ranges}}',
  'more.words.proxies_one': '{{count, number}} proxy',
  'more.words.proxies_other': '{{count, number}} proxys',
  'more.words.config': 'paramètres propres',
};
