import type { moreMessages } from '../../messages/more';
import type { Translation } from '../Translation';

export const more: Translation<typeof moreMessages> = {
  'more.title': 'Más: copias, supervisión, acceso, proxies, parámetros',
  'more.chosen': 'Más: {{words}}',
  'more.loading': 'Cargando lo que se puede elegir',
  'more.never': 'No periódicamente',
  'more.none': 'Ninguna',
  'more.byDefault': 'Lo que elija Everest',
  'more.typed': 'El portal no puede ver cuáles hay: escriba el nombre.',
  'more.gone': 'No hay {{value}} en este namespace. Elija otro.',
  'more.schedule': 'Copia de seguridad',
  'more.every.hourly': 'Cada hora',
  'more.every.nightly': 'Cada noche a la 1:00 UTC',
  'more.every.weekly': 'Cada domingo a la 1:00 UTC',
  'more.every.monthly': 'El primer día de cada mes a la 1:00 UTC',
  'more.storage': 'Almacén de copias',
  'more.noStorage':
    'Este namespace no tiene almacén de copias. Quienes administran Everest pueden crear uno.',
  'more.copiesHelp': 'Si se deja vacío, todas',
  'more.pointInTime':
    'Se puede volver a cualquier momento (recuperación a un punto en el tiempo)',
  'more.monitoring': 'Supervisión',
  'more.noMonitoring':
    'Este namespace no tiene supervisión. Quienes administran Everest pueden crearla.',
  'more.expose': 'Accesible',
  'more.inside': 'Solo dentro del clúster',
  'more.outside': 'Desde fuera, por un balanceador de carga',
  'more.sourceRangesHelp':
    'Como 203.0.113.0/24, separados por comas; vacío: desde cualquier lugar',
  'more.proxyType': 'Tipo de proxy',
  'more.config': 'Parámetros',
  'more.configHelp.mysql': 'Como en my.cnf, bajo [mysqld]',
  'more.configHelp.postgresql': 'Como en postgresql.conf, uno por línea',
  'more.configHelp.mongodb': 'Como en mongod.conf, en YAML',
  'more.noShards':
    'Una base de datos en la que se importa no tiene shards: ningún importador restaura en ellos.',
  'more.words.backups': '{{when}} una copia',
  'more.words.backupsTo': '{{when}} una copia en {{storage}}',
  'more.words.pointInTime': 'recuperación a un punto en el tiempo',
  'more.words.monitoring': 'supervisión {{name}}',
  'more.words.accessFrom': '{{access}}, solo para {{ranges}}',
  'more.words.proxies_one': '{{count, number}} proxy',
  'more.words.proxies_other': '{{count, number}} proxies',
  'more.words.config': 'parámetros propios',
};
