import type { CauseWordsOfV2 } from '../CauseWords';

export const v2: CauseWordsOfV2 = {
  'restore-failed': {
    title: 'Falló la restauración en la base de datos',
    remedy:
      'Lea lo que dice el proveedor, corríjalo, e importe en una base de datos nueva: v2 no lo intenta otra vez.',
  },
  'backup-class-unfit': {
    title: 'La clase de copia no restaura en una base de datos así',
    remedy:
      'Importe en una base de datos nueva, con una copia de una clase que su proveedor gestione y enumere.',
  },
  'backup-class-missing': {
    title: 'La clase de copia no está',
    remedy: 'Pida al equipo de plataforma que la instale.',
  },
  'source-backup-not-found': {
    title: 'La copia de seguridad no está',
    remedy:
      'Vuelva a crear el objeto Backup con el mismo nombre, o haga que se vuelva a encontrar.',
  },
  'source-backup-not-succeeded': {
    title: 'La copia de seguridad no está completa',
    remedy:
      'Espere a que su objeto Backup termine bien; corrija aquello en que falló.',
  },
  'storage-mismatch': {
    title: 'La base de datos no enumera el almacén en el que está la copia',
    remedy: 'Añada el almacén de la copia a los de la base de datos.',
  },
  'source-instance-not-found': {
    title: 'La base de datos de la que es la copia no está',
    remedy: 'Mire si el objeto Backup nombra la base de datos correcta.',
  },
  'restore-error': {
    title: 'La restauración no avanza; se intenta de nuevo',
    remedy: 'Lea lo que dice, y corríjalo.',
  },
  'database-error-refused': {
    title: 'El proveedor de la base de datos la rechaza',
    remedy:
      'Su registro dice por qué: pida al equipo de plataforma que lo lea.',
  },
  'backup-not-configured': {
    title:
      'Las copias de la base de datos no están configuradas, así que su importación no empieza nunca',
    remedy:
      'Corrija lo que indica el mensaje en los ajustes de copias de la base de datos.',
  },
};
