import type { CauseWords } from '../CauseWords';

const PARTLY =
  'La base de datos puede contener parte de los datos: no la use tal como está.';
const UNUSABLE = 'La base de datos no contiene datos utilizables.';

export const database: CauseWords<'database'> = {
  'database-paused': {
    title: 'La base de datos está en pausa, así que la importación no avanza',
    meaning:
      'Una base de datos en pausa no tiene nodos en marcha, y no hay dónde importar.',
    remedy: 'Reanude la base de datos en Everest.',
  },
  'engine-crashes': {
    title: 'La base de datos termina nada más arrancar',
    meaning:
      'Uno de sus contenedores se reinicia una y otra vez. Puede que sus ajustes sean erróneos, su memoria demasiado pequeña o sus datos estén dañados.',
    remedy: 'Mire el registro del contenedor que indica la línea.',
  },
  'sidecar-crashes': {
    title:
      'Lo que se ejecuta junto a la base de datos termina nada más arrancar',
    meaning:
      'Un contenedor sin el cual la base de datos no cuenta como lista, o por el que se restaura, se reinicia una y otra vez. La base de datos en sí puede estar bien.',
    remedy: 'Mire el registro del contenedor que indica la línea.',
  },
  'engine-failing': {
    title: 'El operador de la base de datos informa de un error',
    meaning:
      'Lo intenta de nuevo, y mientras falla la base de datos no arranca o no avanza.',
    remedy:
      'Corrija lo que indica el mensaje, o llévelo al equipo de plataforma.',
  },
  'source-users-wrong': {
    title: 'Los usuarios del sistema no son los de la base de datos de origen',
    meaning:
      'La copia de seguridad trae los usuarios del origen con sus contraseñas, y desde entonces el operador no puede entrar con otros.',
    remedy:
      'Dé las diez claves del Secret de usuarios de la base de datos de origen, tal como son.',
  },
  'backup-agent-lost': {
    title: 'Un agente de copias de la base de datos dejó de responder',
    meaning:
      'PBM restaura por medio de un agente junto a cada nodo; uno desapareció a la mitad. La base de datos puede contener parte de los datos.',
    remedy:
      'Examine los Pods de la base de datos: puede que uno fuera eliminado o movido. A menudo ayuda más memoria para la base de datos.',
  },
  'mongodb-sharded': {
    title: 'No se puede importar en un MongoDB con sharding',
    meaning: 'Everest acepta una solicitud así y no la admite.',
    remedy: 'Pida una base de datos sin sharding.',
  },
  'mongodb-restore-failed': {
    title: 'El operador de MongoDB no pudo restaurar la copia de seguridad',
    meaning: `Las palabras son del operador o de PBM. ${PARTLY}`,
    remedy:
      'El mensaje dice qué hay que corregir; llévelo al equipo de plataforma.',
  },
  'disk-full': {
    title: 'El disco de la base de datos está lleno',
    meaning: `La copia de seguridad es mayor que el almacenamiento pedido; mientras se restaura puede necesitar el doble de su tamaño. ${UNUSABLE}`,
    remedy:
      'Pida más almacenamiento: al menos el doble del tamaño de la copia de seguridad.',
  },
  'ran-out-of-disk': {
    title: 'Un programa del importador se quedó sin disco',
    meaning: `No encontró sitio donde escribe, como el directorio temporal de su Pod. ${PARTLY}`,
    remedy:
      'Dé más sitio al importador, o use uno que no guarde nada en disco; si el mensaje nombra un archivo de la base de datos, pida más almacenamiento.',
  },
  'database-login-refused': {
    title: 'La base de datos rechaza el inicio de sesión',
    meaning:
      'El nombre y la contraseña del Secret de usuarios de la base de datos no son los que ella tiene.',
    remedy:
      'Deje que Everest cree ese Secret, o traiga el de la base de datos de origen si su importador lo necesita.',
  },
  'stanza-wrong': {
    title: 'Allí no hay ningún repositorio de pgBackRest con la stanza db',
    meaning:
      'Everest lee la stanza `db` de la carpeta por encima de `backup/db/`, como están dispuestas sus propias copias; otra stanza no la puede leer.',
    remedy:
      'Dé la ruta de una copia de seguridad tal como está en el bucket: `.../backup/db/<label>/`.',
  },
  'wal-missing': {
    title: 'Falta lo que se escribió durante la copia de seguridad',
    meaning:
      'Una copia de seguridad solo sirve con el registro de su propio tiempo (WAL, oplog), que está a su lado, y falta una parte de él.',
    remedy:
      'Use otra copia de seguridad; mire si una regla del bucket borra lo que hay bajo `archive/`.',
  },
  'postgresql-not-deleted': {
    title: 'No se pudo quitar el PostgreSQL vacío',
    meaning:
      'El importador borra la base de datos vacía y la crea de nuevo desde la copia de seguridad. A los 5 minutos aún estaba, o a los 10 sus Pods y volúmenes.',
    remedy:
      'Examine el operador de PostgreSQL, y busque finalizers en el PerconaPGCluster.',
  },
  'postgresql-restore-failed': {
    title: 'pgBackRest no pudo restaurar la copia de seguridad',
    meaning:
      'Su Job falló, y PostgreSQL no vuelve a arrancar. El importador lo espera sin límite.',
    remedy: 'El motivo está en el registro de ese Job.',
  },
  'restore-running': {
    title: 'Aún estaba en curso otra restauración de la base de datos',
    meaning: 'Un motor hace una sola a la vez; esta fue rechazada.',
    remedy:
      'Mire qué restaura en la base de datos además de la importación, y termínelo.',
  },
  'xtrabackup-failed': {
    title: 'XtraBackup no pudo preparar la copia de seguridad',
    meaning: `La copia de seguridad se leyó, y lo que contiene no se pudo convertir en una base de datos. ${UNUSABLE}`,
    remedy:
      'El mensaje dice por qué: lo más frecuente es que la copia sea de otra versión, o no esté entera.',
  },
  'mysql-restore-failed': {
    title: 'El operador de MySQL no pudo restaurar la copia de seguridad',
    meaning: `Un Job del operador lee la copia de seguridad con XtraBackup, y falló; lo que pasó está en su registro. ${UNUSABLE}`,
    remedy: 'Mire el registro de ese Job mientras exista.',
  },
};
